import fc from "fast-check";
import { expect, it } from "vitest";
import { markDifferences } from "./marked-text.ts";

const marked = (text: readonly { text: string; differs: boolean }[]): string =>
  text.map((piece) => (piece.differs ? `[${piece.text}]` : piece.text)).join("");

it("marks whole words, whatever script and punctuation", () => {
  const texts = markDifferences("我們應該賭注，並行動。", "我们应该押注并行动", "zh");
  expect(texts && marked(texts.first)).toMatch(/^我們應該\[賭?.*注\]，並行動。$/u);
  expect(texts && marked(texts.second)).toMatch(/^我们应该\[押注\]并行动$/u);
});

it("marks nothing in equal texts, and gives up where all differs", () => {
  expect(markDifferences("同一句話", "同一句话", "zh")?.first.every(({ differs }) => !differs)).toBe(true);
  expect(markDifferences("完全不同的一句", "毫無干係之語詞", "zh")).toBeNull();
});

it("loses no character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (first, second) => {
      const texts = markDifferences(first, second, "zh");
      if (texts === null) return;
      expect(texts.first.map(({ text }) => text).join("")).toBe(first);
      expect(texts.second.map(({ text }) => text).join("")).toBe(second);
    }),
  );
});
