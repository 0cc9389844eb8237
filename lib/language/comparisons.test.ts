import { expect, it } from "vitest";
import { fold } from "../chinese/fold.ts";
import { ENGLISH } from "./en/english.ts";
import { CHINESE } from "./zh/chinese.ts";

const boundIn = (text: string, { numbers }: typeof CHINESE) => numbers?.facts(fold(text))[0]?.bound;

it.each([
  ["超過100人", "above"],
  ["100多人", "above"],
  ["兩年多", "above"],
  ["100人以上", "above"],
  ["不到100人", "below"],
  ["将近100人", "below"],
  ["近100人", "below"],
  ["最近100天", null],
  ["大約100人", "about"],
  ["100人左右", "about"],
  ["不超過100人", "below"],
  ["還沒有超過100人", "below"],
  ["不低於100人", "above"],
  ["不少於100人", "above"],
  ["不只超過100人", "above"],
  ["沒有降到100人以下", "above"],
  ["100人", null],
])("%s: %s", (text, bound) => {
  expect(boundIn(text, CHINESE)).toBe(bound);
});

it.each([
  ["more than 100 people", "above"],
  ["over $5 million", "above"],
  ["nearly 100 people", "below"],
  ["fewer than 100 people", "below"],
  ["about 100 people", "about"],
  ["no more than 100 people", "below"],
  ["has not fallen below 100 people", "above"],
  ["not only more than 100 people", "above"],
  ["100 people", null],
])("%s: %s", (text, bound) => {
  expect(boundIn(text, ENGLISH)).toBe(bound);
});
