import { describe, expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { UNKNOWN } from "../../language/fallback/unknown.ts";
import { NUMBERS } from "../../language/zh/numbers.ts";
import { alteredNumber, hasForeignNumber } from "./numbers.ts";

const facts = (text: string) => NUMBERS.facts(fold(text));

describe("facts that differ", () => {
  it("are told with both sides", () => {
    const found = alteredNumber(facts("那500位研究員"), facts("那50或70位研究人員"), NUMBERS);
    expect([found?.passage.value, found?.source.value]).toEqual([500, 50]);
  });

  it("need the same unit", () => {
    expect(alteredNumber(facts("2025年"), facts("50位"), NUMBERS)).toBeNull();
    expect(hasForeignNumber(facts("2025年"), facts("50位"), NUMBERS)).toBe(true);
  });

  it("are none where all numbers are the source's", () => {
    expect(alteredNumber(facts("兩三年內"), facts("兩到三年內"), NUMBERS)).toBeNull();
    expect(hasForeignNumber(facts("兩三年內"), facts("兩到三年內"), NUMBERS)).toBe(false);
  });

  it("are none where it is not known what is counted", () => {
    const { numbers } = UNKNOWN;
    if (numbers === null) throw new Error("Digits are numbers in any language.");
    expect(alteredNumber(numbers.facts("500 eka"), numbers.facts("50 eka"), numbers)).toBeNull();
    expect(hasForeignNumber(numbers.facts("500 eka"), numbers.facts("50 eka"), numbers)).toBe(true);
  });
});
