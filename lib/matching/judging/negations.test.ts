import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHINESE } from "../../language/zh/chinese.ts";
import { alteredNegation } from "./negations.ts";

const words = CHINESE.negation;

describe("negations", () => {
  it.each([["這些報道的細節是準確的", "很多具體報道的細節本身並不準確。"]])(
    "%s contradicts %s",
    (page, source) => {
      expect(alteredNegation(page, source, 0.6, words)).not.toBeNull();
    },
  );

  it.each([
    ["沒有人知道答案", "我認爲沒人知道答案。"],
    ["那回砸進去一億一千萬,幾乎就是我們的全部身家", "那一次花了一億一千萬,差不多是我們全部的家當"],
    ["認一半,固執的是路線,我脾氣挺好的", "認一半吧,固執的是路線,不是脾氣"],
    ["我不知道確切的答案", "我認爲沒人知道答案。"],
    ["不惜任何代價", "不惜一切代價爭取那50或70位頂尖研究人員"],
  ])("%s translates %s", (page, source) => {
    expect(alteredNegation(page, source, 0.6, words)).toBeNull();
  });

  it("never stand between a text and itself", () => {
    const text = fc
      .array(fc.constantFrom("不", "準確", "5吉瓦", "兩三年", ",", "未來", "的", "報道", "7"))
      .map((parts) => parts.join(""));
    fc.assert(fc.property(text, (same) => alteredNegation(same, same, 1, words) === null));
  });

  it("are none where nothing is known of how a language denies", () => {
    expect(alteredNegation("這些細節是準確的", "這些細節不準確", 0.9, words)).not.toBeNull();
    expect(alteredNegation("這些細節是準確的", "這些細節不準確", 0.9, null)).toBeNull();
  });
});
