import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { alteredNumber, hasForeignNumber, numberFacts } from "./numbers.ts";

const facts = (text: string) => numberFacts(fold(text));
const values = (text: string): number[] => facts(text).map(({ value }) => value);

describe("numbers", () => {
  it.each([
    ["50或70位頂尖研究人員", [50, 70]],
    ["1億到2億美元", [100_000_000, 200_000_000]],
    ["一億或兩億美元", [100_000_000, 200_000_000]],
    ["未來兩到三年", [2, 3]],
    ["未来两三年", [2, 3]],
    ["五六十位", [50, 60]],
    ["5、6 個地方", [5, 6]],
    ["1,000,000人", [1_000_000]],
    ["超過1吉瓦", [1]],
    ["1,000 GW", [1000]],
    ["三十五年", [35]],
    ["一個答案", []],
    ["數千億美元", []],
    ["千兆瓦級", []],
    ["5.5%", [5.5]],
  ])("%s", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it("gives one unit for what is called otherwise elsewhere", () => {
    expect(facts("5吉瓦")[0]?.unit).toBe(facts("5 GW")[0]?.unit);
    expect(facts("5千兆瓦")[0]?.unit).toBe(facts("5吉瓦")[0]?.unit);
  });

  it("throws on no text, and stays within it", () => {
    const text = fc.string({ unit: fc.constantFrom(..."一二兩三十百千萬億0123.,年位 gw") });
    fc.assert(
      fc.property(text, (part) => {
        for (const { start, end } of facts(part))
          expect(0 <= start && start < end && end <= part.length).toBe(true);
      }),
    );
  });
});

describe("facts that differ", () => {
  it("are told with both sides", () => {
    const found = alteredNumber(facts("那500位研究員"), facts("那50或70位研究人員"));
    expect([found?.passage.value, found?.source.value]).toEqual([500, 50]);
  });

  it("need the same unit", () => {
    expect(alteredNumber(facts("2025年"), facts("50位"))).toBeNull();
    expect(hasForeignNumber(facts("2025年"), facts("50位"))).toBe(true);
  });

  it("are none where all numbers are the source's", () => {
    expect(alteredNumber(facts("兩三年內"), facts("兩到三年內"))).toBeNull();
    expect(hasForeignNumber(facts("兩三年內"), facts("兩到三年內"))).toBe(false);
  });
});
