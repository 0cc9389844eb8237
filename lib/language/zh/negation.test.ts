import { expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { NEGATION } from "./negation.ts";

it("knows what denies, and what only looks like it", () => {
  const denies = (text: string): boolean =>
    [...fold(text).replace(NEGATION.noNegation, "")].some((character) => NEGATION.negators.has(character));
  expect(denies("並不準確")).toBe(true);
  expect(denies("沒有人")).toBe(true);
  expect(denies("不過未來特別")).toBe(false);
});

it("compares words that say something", () => {
  expect(NEGATION.tells(fold("準確"))).toBe(true);
  expect(NEGATION.tells(fold("是的"))).toBe(false);
  expect(NEGATION.tells("gw")).toBe(false);
});
