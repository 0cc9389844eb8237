import { describe, expect, it } from "vitest";
import { detectLanguage, languageOf } from "./language-of.ts";

describe("a language", () => {
  it.each([
    ["zh-Hant", "zh"],
    ["ZH", "zh"],
    ["en-GB", "en"],
    ["de", "und"],
    ["ja", "und"],
    ["", "und"],
  ])("%s is known as %s", (tag, expected) => {
    expect(languageOf(tag).tag).toBe(expected);
  });

  it("is told by the text where nobody says it", () => {
    expect(languageOf("und", "The lake was frozen and it is that way for the whole of the winter.").tag).toBe(
      "en",
    );
    expect(languageOf("und", "湖面結冰了。").tag).toBe("zh");
  });

  it.each([
    ["Der See war den ganzen Winter zugefroren, und das ist in der Gegend die Regel.", "und"],
    ["Le lac était gelé tout l'hiver, et c'est la règle dans la région.", "und"],
    ["湖は冬の間ずっと凍っていました。", "und"],
    ["호수는 겨울 내내 얼어 있었다.", "und"],
    ["Meta 的 Hyperion 將達到 5 GW。", "zh"],
    ["", "und"],
  ])("%s is %s", (text, expected) => {
    expect(detectLanguage(text)).toBe(expected);
  });

  it("never accuses where nothing is known of it", () => {
    const { negation, speech, numbers } = languageOf("fi");
    expect([negation, speech]).toEqual([null, null]);
    expect(numbers?.facts("12 tuntia").map(({ unit }) => unit)).toEqual([null]);
  });
});
