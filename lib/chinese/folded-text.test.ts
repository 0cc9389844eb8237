import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";
import { FoldedTextBuilder, foldedText } from "./folded-text.ts";

const mixed = fc.string({
  unit: fc.constantFrom(..."說说，。 「」abcＡ１2.5-３—…\u200b\n豈\ud842\udfb7"),
  maxLength: 40,
});

describe("foldedText", () => {
  it.each([
    ["他說：「資料 中心，在這裏。」", "他说资料中心在这里"],
    ["1.5%，3-5年、10:30。7", "1.5%3-5年10:307"],
    ["5。3個", "53个"],
    ["A . 1. 5", "a15"],
    ["1,000", "1000"],
    ["", ""],
    ["……——", ""],
  ])("%s becomes %s", (text, folded) => {
    expect(foldedText(text).text).toBe(folded);
  });

  it("leads back to the words that were folded", () => {
    const text = "他說：「資料 中心，在這裏。」";
    const folded = foldedText(text);
    const at = folded.text.indexOf("资料中心");
    const { start, end } = folded.map.toSource(at, at + 4);
    expect(text.slice(start, end)).toBe("資料 中心");
  });

  it("is the same wherever the text is cut, and each unit is the fold of the one it comes from", () => {
    fc.assert(
      fc.property(fc.array(mixed, { maxLength: 5 }), (parts) => {
        const text = parts.join("");
        const whole = foldedText(text);
        const builder = new FoldedTextBuilder();
        for (const part of parts) builder.append(part);
        expect(builder.build()).toEqual(whole);
        expect(whole.map.sourceLength).toBe(text.length);
        expect(whole.map.resultLength).toBe(whole.text.length);
        for (let at = 0; at < whole.text.length; at++) {
          const { start, end } = whole.map.toSource(at, at + 1);
          expect(end).toBe(start + 1);
          expect(fold(text.slice(start, end))).toBe(whole.text[at]);
        }
      }),
    );
  });
});
