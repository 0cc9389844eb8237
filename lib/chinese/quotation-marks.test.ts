import { expect, it } from "vitest";
import { quoted } from "./quotation-marks.ts";

it.each([
  ["zh-Hant", "「六點。」"],
  ["zh-HK", "「六點。」"],
  ["zh_TW", "「六點。」"],
  ["ja", "「六點。」"],
  ["zh-Hans", "“六點。”"],
  ["zh-SG", "“六點。”"],
  ["en", "“六點。”"],
  ["jam", "“六點。”"],
])("has the marks of the language that is known: %s", (language, expected) => {
  expect(quoted("六點。", language)).toBe(expected);
});

it.each([
  ["鹽田的訪談", "「鹽田的訪談」"],
  ["盐田的访谈", "“盐田的访谈”"],
  ["しおの話です", "「しおの話です」"],
  ["At six.", "“At six.”"],
])("has those that the words themselves tell, where it is not known: %s", (words, expected) => {
  expect(quoted(words)).toBe(expected);
  expect(quoted(words, "zh")).toBe(expected);
});

it("has corner brackets for Chinese words that are the same in both scripts", () => {
  expect(quoted("一年")).toBe("「一年」");
});
