import fc from "fast-check";
import { expect, it } from "vitest";
import { clausesOf } from "./clauses.ts";

const texts = (text: string): string[] => clausesOf(text).map(({ start, end }) => text.slice(start, end));

it("cuts at commas, ends of sentences and lines", () => {
  expect(texts("我認爲,你看。真的?\n是")).toEqual(["我認爲", "你看", "真的", "是"]);
  expect(clausesOf("甲,乙。丙\n丁").map(({ stop }) => stop)).toEqual(["comma", "sentence", "line", "line"]);
});

it("leaves marks within numbers and words alone", () => {
  expect(texts("3.5億,1,000人,U.S. 市場")).toEqual(["3.5億", "1,000人", "U.S", "市場"]);
});

it("gives ordered clauses that hold a letter or digit", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      let last = 0;
      for (const { start, end } of clausesOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
        last = end;
      }
    }),
  );
});
