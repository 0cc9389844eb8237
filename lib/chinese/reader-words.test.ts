import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatReaderWords, parseReaderWords, type ReaderWord, wordsFor } from "./reader-words.ts";
import { SCRIPT_VARIANTS } from "./script-variant.ts";

const word = fc
  .string({ unit: fc.constantFrom(..."软件余光中ab·𠮷"), minLength: 1, maxLength: 8 })
  .filter((text) => text.trim() === text);
const readerWord: fc.Arbitrary<ReaderWord> = fc.record({
  word,
  result: word,
  target: fc.constantFrom(null, ...SCRIPT_VARIANTS),
  site: fc.constantFrom(null, "example.org", "news.example"),
});

describe("parseReaderWords", () => {
  it("reads words, words to leave alone, headings and remarks", () => {
    const text =
      "\ufeff# mine\r\n余光中\r\n[twp]\n软件 = 軟件\n[hk Example.org]\n内存\t記憶體\n\n[xx]\nlost\n[all]\n= x\na=b=c";
    const { words, problems } = parseReaderWords(text);
    expect(words).toEqual([
      { word: "余光中", result: "余光中", target: null, site: null },
      { word: "软件", result: "軟件", target: "twp", site: null },
      { word: "内存", result: "記憶體", target: "hk", site: "example.org" },
    ]);
    expect(problems.map(({ line }) => line)).toEqual([8, 9, 11, 12]);
  });

  it("reads what was written", () => {
    fc.assert(
      fc.property(fc.array(readerWord), (words) => {
        const { words: read, problems } = parseReaderWords(formatReaderWords(words));
        expect(problems).toEqual([]);
        const sorted = (list: readonly ReaderWord[]): string[] =>
          list.map((entry) => JSON.stringify(Object.entries(entry).toSorted())).toSorted();
        expect(sorted(read)).toEqual(sorted(words));
      }),
    );
  });

  it("never throws, and refuses sentences", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseReaderWords(text)));
    expect(parseReaderWords("字".repeat(200)).problems).toHaveLength(1);
  });
});

describe("wordsFor", () => {
  const words = parseReaderWords("软件 = 一\n[tw]\n软件 = 二\n[all example.org]\n软件 = 三").words;
  it.each([
    ["cn", "", "一"],
    ["tw", "other.org", "二"],
    ["tw", "example.org", "三"],
    ["hk", "www.example.org", "三"],
    ["hk", "notexample.org", "一"],
  ] as const)("takes the most special one for %s on %s", (target, host, expected) => {
    expect(wordsFor(words, target, host).get("软件")).toBe(expected);
  });
});
