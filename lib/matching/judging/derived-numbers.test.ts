import { describe, expect, it } from "vitest";
import type { NumberFact } from "../../language/language.ts";
import { isDerived } from "./derived-numbers.ts";

const fact = (value: number, unit: string | null = "person"): NumberFact => ({
  ...{ value, unit, start: 0, end: 1 },
  bound: null,
});
const PERIODS = new Map([
  ["year", 12],
  ["month", 1],
]);
const derived = (value: number, said: readonly number[], unit: string | null = "person"): boolean =>
  isDerived(
    fact(value, unit),
    said.map((one) => fact(one, unit)),
    PERIODS,
  );

describe("a number that a page worked out", () => {
  it("is the difference or the sum of two of the same unit, rounded", () => {
    expect(derived(9_000, [33_000, 42_000])).toBe(true);
    expect(derived(62, [38, 24])).toBe(true);
    expect(derived(63, [38, 24])).toBe(true);
    expect(derived(70, [38, 24])).toBe(false);
    expect(isDerived(fact(62, "percent"), [fact(38), fact(24)], PERIODS)).toBe(false);
  });

  it("is what a month costs by the year, and no period in another one", () => {
    expect(derived(24_000, [2_000], "dollar")).toBe(true);
    expect(derived(2_000, [24_000], "dollar")).toBe(true);
    expect(derived(24, [2], "year")).toBe(false);
  });

  it("is no small number, which others make by chance, and none among many", () => {
    expect(derived(6, [5, 1])).toBe(false);
    expect(
      derived(
        30,
        Array.from({ length: 13 }, (_, at) => 10 + at),
      ),
    ).toBe(false);
  });
});
