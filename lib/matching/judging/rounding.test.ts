import { expect, it } from "vitest";
import { endOfStep, isRounded } from "./rounding.ts";

it.each([
  [10_000, 20_000],
  [1_300, 1_400],
  [2.3, 2.4],
  [30, 40],
])("more than %d is less than %d", (value, end) => expect(endOfStep({ value })).toBeCloseTo(end));

it.each([
  [60_000, 61_000, true],
  [61_000, 60_000, true],
  [60_000, 64_000, false],
  [3, 2.9, true],
  [14_000, 41_000, false],
  [43, 44, false],
])("%d and %d are one, told to fewer digits: %s", (one, other, are) =>
  expect(isRounded(one, other)).toBe(are),
);
