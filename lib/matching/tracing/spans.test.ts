import { expect, it } from "vitest";
import { ENGLISH } from "../../language/en/english.ts";
import type { Language } from "../../language/language.ts";
import { CHINESE } from "../../language/zh/chinese.ts";
import { inOneGo, Work } from "../../text/work.ts";
import { spansOf } from "./spans.ts";

const spans = (text: string, language: Language = CHINESE) =>
  inOneGo(spansOf(text, language, new Work())).map(({ start, end, quoted }) => [
    text.slice(start, end),
    quoted,
  ]);

it("gives quotations as a whole, and sentences outside of them", () => {
  expect(spans("他說:「麵包要慢慢發酵,這是規矩。急不得。」然後走了。天亮了")).toEqual([
    ["他說", false],
    ["麵包要慢慢發酵,這是規矩。急不得。", true],
    ["然後走了", false],
    ["天亮了", false],
  ]);
});

it("leaves names and coinages within their sentence", () => {
  expect(spans("所謂「麵包」很慢")).toEqual([["所謂「麵包」很慢", false]]);
});

it("ends sentences as the language does", () => {
  expect(spans("We met Dr. Lee. It rained.")).toHaveLength(3);
  expect(spans("We met Dr. Lee. It rained.", ENGLISH)).toEqual([
    ["We met Dr. Lee", false],
    ["It rained", false],
  ]);
});

it("has nothing before a quotation that the line begins within", () => {
  expect(spans("「「麵包要慢慢發酵,這是規矩,」他說")).toEqual([
    ["「「麵包要慢慢發酵,這是規矩,", true],
    ["他說", false],
  ]);
});
