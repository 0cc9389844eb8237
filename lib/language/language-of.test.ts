import { describe, expect, it } from "vitest";
import { languageOf } from "./language-of.ts";

describe("a language", () => {
  it.each([
    ["zh-Hant", "zh"],
    ["ZH", "zh"],
    ["en-GB", "en"],
    ["de", "und"],
    ["ja", "ja"],
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

  it("never accuses where nothing is known of it", () => {
    const { negation, speech, numbers } = languageOf("fi");
    expect([negation, speech]).toEqual([null, null]);
    expect(numbers?.facts("12 tuntia").map(({ unit }) => unit)).toEqual([null]);
  });
});
