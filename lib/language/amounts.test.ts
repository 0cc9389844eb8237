import { expect, it } from "vitest";
import { commonAmounts } from "./amounts.ts";

it("has amounts of what measures the same alone", () => {
  expect(commonAmounts("hour", "day")).toEqual([60, 1_440]);
  expect(commonAmounts("mile", "day")).toBeNull();
  expect(commonAmounts("day", "day")).toBeNull();
  expect(commonAmounts(null, "day")).toBeNull();
});
