import { expect, it } from "vitest";
import { readNumeral } from "./numerals.ts";

it.each([
  ["thirty five", 35],
  ["two hundred ten thousand", 210_000],
  ["one million two hundred thousand six", 1_200_006],
  ["zero", 0],
  ["two three", null],
  ["twenty eleven", null],
  ["hundred", null],
  ["sledge", null],
])("reads %s", (words, value) => {
  expect(readNumeral(words.split(" "))).toBe(value);
});
