import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ENGLISH_WORDS_FILE, englishWordsSource, readEnglishCounts } from "./build-english-rarity.ts";

it("puts words by their share of all words, names in small letters, without those that have marks", () => {
  const source = englishWordsSource([
    { word: "the", count: 90_000 },
    { word: "water", count: 100 },
    { word: "lake", count: 100 },
    { word: "Paris", count: 100 },
    { word: "o'clock", count: 100 },
    { word: "a", count: 9_000 },
  ]);
  const steps = (/"(.*)"/.exec(source)?.[1] ?? "").split("|");
  expect(steps[0]).toBe("a the");
  expect(steps.filter((words) => words !== "")).toEqual(["a the", "lake paris water"]);
});

it("the checked-in table is that of the installed counts", () => {
  expect(readFileSync(ENGLISH_WORDS_FILE, "utf8") === englishWordsSource(readEnglishCounts())).toBe(true);
});
