import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editScript } from "../../text/aligner/edit-script.ts";
import type { Change } from "../change.ts";
import { overAgainst } from "./side-by-side.ts";

const changesOf = (page: string, source: string): Change[] =>
  editScript(page, source, 0).map(({ first, second }) => ({ page: first, source: second }));

function facing(page: string, source: string, words: string): string {
  const start = page.indexOf(words);
  const { start: from, end } = overAgainst({ start, end: start + words.length }, changesOf(page, source));
  return source.slice(from, end);
}

describe("what stands over against a stretch", () => {
  it("is the same stretch where both are equal", () => {
    expect(facing("一二三四五", "一二三四五", "三四")).toBe("三四");
  });

  it("has what was exchanged within it, and what only the source has at its edges", () => {
    expect(facing("我們會回來", "我們不會回來", "會回來")).toBe("不會回來");
    expect(facing("甲乙丙丁戊己", "甲乙丙AB戊己", "丁戊")).toBe("AB戊");
    expect(facing("甲乙丙", "前言甲乙丙", "乙丙")).toBe("乙丙");
  });

  it("lies within the source, whatever both say", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", "不"), { maxLength: 12 })
      .map((letters) => letters.join(""));
    fc.assert(
      fc.property(text, text, fc.nat(12), fc.nat(12), (page, source, one, other) => {
        const start = Math.min(one, other, page.length);
        const end = Math.min(Math.max(one, other), page.length);
        const range = overAgainst({ start, end }, changesOf(page, source));
        return 0 <= range.start && range.start <= range.end && range.end <= source.length;
      }),
    );
  });
});
