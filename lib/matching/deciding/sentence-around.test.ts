import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLines } from "../../chinese/fold.ts";
import { sentenceAround } from "./sentence-around.ts";

const around = (text: string, words: string): string => {
  const start = text.indexOf(words);
  const { start: from, end } = sentenceAround(foldLines(text), { start, end: start + words.length });
  return text.slice(from, end);
};

describe("the sentence round some words", () => {
  it.each([
    [
      "between full stops",
      "前一句。她說，橋不是答案，路才是。後一句。",
      "橋不是答案",
      "她說，橋不是答案，路才是。",
    ],
    [
      "in English",
      "One. She said the bridge is no answer. Two.",
      "the bridge",
      " She said the bridge is no answer.",
    ],
    [
      "with a number in it",
      "Rates fell. They are 3.75 percent now. Good.",
      "percent now",
      " They are 3.75 percent now.",
    ],
    ["on its own line", "標題\n她說橋不是答案\n下一行", "橋不是", "她說橋不是答案"],
    ["that end a page", "她說橋不是答案", "橋不是答案", "她說橋不是答案"],
  ])("%s", (_, text, words, expected) => {
    expect(around(text, words).replace(/\n/gu, "")).toBe(expected);
  });

  it("holds them, and no more than 300 units on either side, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900 }), fc.nat(900), fc.nat(900), (text, one, other) => {
        const place = {
          start: Math.min(one, other, text.length),
          end: Math.min(Math.max(one, other), text.length),
        };
        const { start, end } = sentenceAround(text, place);
        expect(start).toBeLessThanOrEqual(place.start);
        expect(start).toBeGreaterThanOrEqual(place.start - 300);
        expect(end).toBeGreaterThanOrEqual(place.end);
        expect(end).toBeLessThanOrEqual(Math.min(text.length, place.end + 300));
      }),
    );
  });
});
