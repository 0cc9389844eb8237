import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { NUMBERS } from "./numbers.ts";

const facts = (text: string) => NUMBERS.facts(fold(text));
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
    ["百分之三十七", [37]],
    ["八分之一", [12.5]],
    ["三分之二的人", [66.67]],
    ["千分之5", [0.5]],
    ["四成", [40]],
    ["九成一的良率", [91]],
    ["三成半", [35]],
    ["成立三年", [3]],
    ["二〇二七年", [2027]],
    ["換了零件", []],
    ["第一間，第三間", []],
    ["五十七十個", []],
    ["十天之後，數十年", [10]],
    ["超過一公里", [1]],
    ["上漲三點五個百分點，一點二億元", [3.5, 120_000_000]],
    ["說了三點，五個人", [5]],
    ["十有八九", []],
    ["九千八", [9800]],
    ["一億九", [190_000_000]],
    ["一百〇八", [108]],
    ["1.1億元", [110_000_000]],
    ["6億2000萬元", [620_000_000]],
    ["月薪3萬5", [35_000]],
    ["有一半的人", [50]],
    ["只有1/8", []],
    ["兩年零兩個月", [26]],
    ["一年三個月", [15]],
    ["三倍半", [3.5]],
    ["兩個半小時", [2.5]],
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

  it.each([
    ["10 吉瓦的", " 吉瓦"],
    ["10億美元", "億美元"],
    ["10 gigawatts 的", " gigawatts"],
    ["50位研究員", "位"],
    ["5%的", "%"],
    ["5。", ""],
  ])("shows %s with its unit as it is written", (text, unit) => {
    const behind = text.replace(/^\d+億?/, "");
    expect(behind.slice(0, NUMBERS.unitLength(behind))).toBe(unit.replace("億", ""));
  });
});
