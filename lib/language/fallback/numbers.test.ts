import { expect, it } from "vitest";
import { NUMBERS } from "./numbers.ts";

it("reads digits, and does not know what they count", () => {
  expect(NUMBERS.facts("1,200 und 3.5 km").map(({ value, unit }) => [value, unit])).toEqual([
    [1200, null],
    [3.5, null],
  ]);
  expect(NUMBERS.partner.test(" or 5")).toBe(false);
  expect(NUMBERS.unitLength(" km")).toBe(0);
});
