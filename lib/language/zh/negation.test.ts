import { expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { NEGATION } from "./negation.ts";

const { denials, noDenials, doubtful, deniedWords } = NEGATION;

it.each([
  ["並不準確", 1],
  ["沒有人", 1],
  ["並沒有", 1],
  ["不可能沒有", 2],
  ["不過未來特別", 0],
  ["會不會來", 0],
  ["有沒有人", 0],
  ["不得不說", 0],
  ["数据并非如此", 1],
])("%s denies %i times", (text, times) => {
  expect([...fold(text).replace(noDenials, "").matchAll(denials)]).toHaveLength(times);
});

it("knows what may deny in other words", () => {
  expect([...fold("很少有人拒絕").matchAll(doubtful)].map(String)).toEqual([fold("少"), fold("拒")]);
});

it("compares words that say something", () => {
  expect(deniedWords?.tells(fold("準確"))).toBe(true);
  expect(deniedWords?.tells(fold("是的"))).toBe(false);
  expect(deniedWords?.tells("gw")).toBe(false);
});
