import { describe, expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { ENGLISH } from "../../language/en/english.ts";
import { UNKNOWN } from "../../language/fallback/unknown.ts";
import { NUMBERS } from "../../language/zh/numbers.ts";
import { alteredNumber } from "./altered-numbers.ts";
import { numbersAgree } from "./equal-numbers.ts";

const facts = (text: string) => NUMBERS.facts(fold(text));

describe("facts that differ", () => {
  it("are told with both sides", () => {
    const found = alteredNumber(facts("那500位研究員"), facts("那50或70位研究人員"), NUMBERS);
    expect([found?.passage.value, found?.source.value]).toEqual([500, 50]);
  });

  it("need the same unit", () => {
    expect(alteredNumber(facts("2025年"), facts("50位"), NUMBERS)).toBeNull();
    expect(numbersAgree(facts("2025年"), facts("50位"), NUMBERS)).toBe(false);
  });

  it("are none where all numbers are the source's", () => {
    expect(alteredNumber(facts("兩三年內"), facts("兩到三年內"), NUMBERS)).toBeNull();
    expect(numbersAgree(facts("兩三年內"), facts("兩到三年內"), NUMBERS)).not.toBe(false);
  });

  it("are neither told nor denied by what states no number that tells something", () => {
    expect(numbersAgree(facts("兩種人"), facts("那50位"), NUMBERS)).toBeNull();
    expect(numbersAgree(facts("那50位"), facts("那50位研究員"), NUMBERS)).toBe(true);
  });

  it("are none where it is not known what is counted", () => {
    const { numbers } = UNKNOWN;
    if (numbers === null) throw new Error("Digits are numbers in any language.");
    expect(alteredNumber(numbers.facts("500 eka"), numbers.facts("50 eka"), numbers)).toBeNull();
    expect(numbersAgree(numbers.facts("500 eka"), numbers.facts("50 eka"), numbers)).toBe(false);
  });
});

describe("periods and comparisons", () => {
  const altered = (page: string, said: string): boolean =>
    alteredNumber(facts(page), facts(said), NUMBERS) !== null;

  it.each([
    ["半年內完成", "10個月內完成"],
    ["一年半之後", "10個月之後"],
    ["兩年多", "10多個月"],
    ["近一年半", "6個月"],
    ["超過100人", "不到100人"],
    ["超過50人", "300人"],
  ])("%s is not %s", (page, said) => {
    expect(altered(page, said)).toBe(true);
  });

  it.each([
    ["半年內", "6個月內"],
    ["一年半", "18個月"],
    ["兩年", "24個月"],
    ["超過100人", "112人"],
    ["將近12個月", "10個月"],
    ["約100人", "104人"],
    ["100人", "超過100人"],
  ])("%s can be %s", (page, said) => {
    expect(altered(page, said)).toBe(false);
    expect(numbersAgree(facts(page), facts(said), NUMBERS)).not.toBe(false);
  });

  it("are known in English", () => {
    const { numbers } = ENGLISH;
    if (numbers === null) throw new Error("English has numbers.");
    const differ = (page: string, said: string): boolean =>
      alteredNumber(numbers.facts(page), numbers.facts(said), numbers) !== null;
    expect(differ("half a year later", "ten months later")).toBe(true);
    expect(differ("half a year later", "six months later")).toBe(false);
    expect(differ("nearly 12 months", "11 months")).toBe(false);
    expect(differ("more than 50 people", "300 people")).toBe(true);
  });
});
