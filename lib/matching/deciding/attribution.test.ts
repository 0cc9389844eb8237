import { describe, expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { IN_ANY_LANGUAGE, IN_CHINESE, IN_ENGLISH } from "../fixtures/bakery.ts";
import {
  attributionLength,
  attributionOf,
  isSaidByOther,
  mayBeSaidByOther,
  opensQuotation,
} from "./attribution.ts";
import type { Told } from "./spoken-words.ts";

const startOf = (text: string): number => text.indexOf("「") + 1;

describe("who says it", () => {
  it("is somebody else where another name stands before the verb", () => {
    const text = "市長表示:「麵包要慢慢發酵」";
    const isByOther = (words: string, of: Told): boolean =>
      isSaidByOther(fold(words), startOf(words), words.indexOf("」"), of);
    expect(isByOther(text, IN_CHINESE)).toBe(true);
    expect(isByOther(text.replace("市長", "王大明"), IN_CHINESE)).toBe(false);
    expect(isByOther(text, IN_ANY_LANGUAGE)).toBe(false);
  });

  it.each([
    ["“Bread wants time,” the report noted with regret.", true],
    ["“Bread wants time,” said the mayor of Harrow.", true],
    ["“Bread wants time,” she said.", false],
    ["“Bread wants time,” the chief executive said.", false],
    ["“Bread wants time,” said Ann Baker.", false],
    ["“Bread wants time,” Vane said.", true],
    ["“Bread wants time,” says Marsh.", true],
    ["“Bread wants time,” said Ann.", false],
  ])("is somebody else, by what stands behind it: %s", (text, isOther) => {
    expect(isSaidByOther(fold(text), text.indexOf("“") + 1, text.indexOf("”"), IN_ENGLISH)).toBe(isOther);
  });

  it("is somebody else where an earlier quotation is given to another", () => {
    const text = "“Bread wants time,” Vane said. “It never had time enough.”";
    const [start, end] = [text.lastIndexOf("“") + 1, text.lastIndexOf("”")];
    expect(isSaidByOther(fold(text), start, end, IN_ENGLISH)).toBe(true);
    expect(isSaidByOther(fold(text.replace("Vane", "Baker")), start, end, IN_ENGLISH)).toBe(false);
  });

  it("is somebody else before a colon, whoever the next sentence names", () => {
    const isByOther = (text: string): boolean =>
      isSaidByOther(fold(text), startOf(text), text.indexOf("」"), IN_CHINESE);
    expect(isByOther("前任市長鄭守仁說：「麵包要慢慢發酵。」王大明也說過。")).toBe(true);
    expect(isByOther("王大明說：「麵包要慢慢發酵。」前任市長鄭守仁也說過。")).toBe(false);
    expect(isByOther("「麵包要慢慢發酵。」王大明說。")).toBe(false);
  });

  it("may be somebody else where an office says it", () => {
    const text = fold("“Bread wants no time,” the health minister told us.");
    const [start, end] = [1, text.lastIndexOf('"')];
    expect(isSaidByOther(text, start, end, IN_ENGLISH)).toBe(false);
    expect(mayBeSaidByOther(text, start, end, IN_ENGLISH)).toBe(true);
    expect(mayBeSaidByOther(text.replace("the health minister", "she"), start, end, IN_ENGLISH)).toBe(false);
  });

  it("is told by what stands before a passage and behind it", () => {
    const text = fold("被記者問到麵包,王大明認為要慢慢發酵");
    const start = text.indexOf(fold("要慢"));
    expect(attributionOf(text, start, text.length, IN_CHINESE)).toMatchObject({ spoken: true, asked: true });
    expect(attributionOf(text, start, text.length, IN_ANY_LANGUAGE)).toEqual({
      spoken: false,
      asked: false,
      speakers: [],
    });
  });
});

describe("words that are no statement", () => {
  it("only say who says it, or open a quotation", () => {
    expect(attributionLength(fold("王大明認為麵包要慢慢發酵"), IN_CHINESE)).toBe("王大明認為".length);
    expect(attributionLength(fold("我認為麵包要慢慢發酵"), IN_CHINESE)).toBe(0);
    expect(opensQuotation(fold("王大明說:「麵"), "王大明說".length, IN_CHINESE)).toBe(true);
  });
});
