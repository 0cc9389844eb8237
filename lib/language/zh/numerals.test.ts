import { expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { readNumeral, readRange } from "./numerals.ts";

it.each([
  ["三十五", 35],
  ["十", 10],
  ["一億兩千萬", 120_000_000],
  ["二〇", null],
  ["兩三", null],
])("reads %s", (numeral, value) => {
  expect(readNumeral(fold(numeral))).toBe(value);
});

it.each([
  ["兩三", [2, 3]],
  ["五七十", [50, 70]],
  ["三兩", null],
])("reads %s as a range", (numeral, values) => {
  expect(readRange(fold(numeral))).toEqual(values);
});
