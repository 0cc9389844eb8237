import { describe, expect, it } from "vitest";
import type { Interview } from "../../interview/interview.ts";
import { ENGLISH } from "../../language/en/english.ts";
import { UNKNOWN } from "../../language/fallback/unknown.ts";
import { JAPANESE } from "../../language/ja/japanese.ts";
import type { Language } from "../../language/language.ts";
import type { Lexicon } from "../../language/pivot/lexicon.ts";
import { isAcross } from "../../language/reading.ts";
import { CHINESE } from "../../language/zh/chinese.ts";
import { inOneGo } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { indexesFor, needsLexicon, packedIndexesOf, prepareSlices } from "./prepared-indexes.ts";

/** What is made ready is known by the interview itself. */
const fresh = (interview: Interview): Interview => ({ ...interview });
/** An interview whose words are known in both languages. */
const inBoth = (): Interview => ({
  ...LAKE_INTERVIEW,
  renditions: [...LAKE_INTERVIEW.renditions, ...ISLAND_INTERVIEW.renditions],
});

const LEXICON: Lexicon = {
  rarities: new Map([
    ["湖", 4],
    ["冰", 4],
  ]),
  longestWord: 1,
  ofEnglish: (stems) => (stems === "lake" ? [{ word: "湖", likelihood: 0 }] : []),
};

const found = (interview: Interview, page: Language, lexicon: Lexicon | null) =>
  inOneGo(indexesFor(interview, page, lexicon));

describe("an interview is made ready for search", () => {
  it("once", () => {
    const interview = fresh(ISLAND_INTERVIEW);
    expect(inOneGo(prepareSlices(interview))).toBe(true);
    expect(inOneGo(prepareSlices(interview))).toBe(false);
    expect(found(interview, CHINESE, null)).toEqual(found(interview, CHINESE, null));
  });

  it("from what was kept of it, so that nothing is made anew", () => {
    const [before, after] = [fresh(ISLAND_INTERVIEW), fresh(ISLAND_INTERVIEW)];
    inOneGo(prepareSlices(before));
    const kept = packedIndexesOf(before);
    expect(kept).toHaveLength(1);
    expect(inOneGo(prepareSlices(after, kept))).toBe(false);
    expect(packedIndexesOf(after)).toEqual(kept);
    expect(found(after, CHINESE, null)[0]?.clauses).toEqual(found(before, CHINESE, null)[0]?.clauses);
  });

  it("anew where what was kept is broken, or missing for one of its renditions", () => {
    const whole = inBoth();
    inOneGo(prepareSlices(whole));
    const [first] = packedIndexesOf(whole);
    for (const kept of [[], [new ArrayBuffer(7)], first === undefined ? [] : [first]]) {
      const interview = fresh(whole);
      expect(inOneGo(prepareSlices(interview, kept))).toBe(true);
      expect(packedIndexesOf(interview)).toEqual(packedIndexesOf(whole));
    }
  });

  it("and nothing is there to be kept before", () => {
    expect(packedIndexesOf(fresh(ISLAND_INTERVIEW))).toEqual([]);
  });
});

describe("a page is searched", () => {
  it("with what was said in its own language, where there is any", () => {
    const interview = inBoth();
    for (const [page, id] of [
      [CHINESE, ISLAND_INTERVIEW.renditions[0]],
      [ENGLISH, LAKE_INTERVIEW.renditions[0]],
    ] as const) {
      const indexes = found(interview, page, LEXICON);
      expect(indexes.map(({ rendition }) => rendition)).toEqual([id]);
      expect(indexes.some(({ reading }) => isAcross(reading))).toBe(false);
    }
  });

  it("through a lexicon, where there is none", () => {
    const interview = fresh(LAKE_INTERVIEW);
    const [index, ...others] = found(interview, CHINESE, LEXICON);
    expect(others).toEqual([]);
    expect(index?.language).toBe(CHINESE);
    expect(index && isAcross(index.reading)).toBe(true);
    expect(found(interview, CHINESE, LEXICON)[0]).toBe(index);
  });

  it("as if it were in the interview's language, where its own has no words through which to compare", () => {
    const indexes = found(fresh(LAKE_INTERVIEW), UNKNOWN, LEXICON);
    expect(indexes.map(({ language }) => language)).toEqual([ENGLISH]);
  });

  it("with nothing, where there is no lexicon: Japanese is not read as Chinese", () => {
    expect(found(fresh(ISLAND_INTERVIEW), JAPANESE, null)).toEqual([]);
    expect(found(fresh(LAKE_INTERVIEW), CHINESE, null)).toEqual([]);
  });
});

describe("a lexicon is needed", () => {
  it.each<[string, Language, Interview[], boolean]>([
    ["for a Chinese page on an English interview", CHINESE, [LAKE_INTERVIEW], true],
    ["for an English page on a Chinese interview", ENGLISH, [ISLAND_INTERVIEW], true],
    ["where one of several is in another language", ENGLISH, [LAKE_INTERVIEW, ISLAND_INTERVIEW], true],
    ["for a Japanese page on a Chinese interview", JAPANESE, [ISLAND_INTERVIEW], true],
    ["not within one language", ENGLISH, [LAKE_INTERVIEW], false],
    ["not where the interview is known in both", CHINESE, [inBoth()], false],
    ["not for a page in a language that is not known", UNKNOWN, [LAKE_INTERVIEW], false],
    ["not without an interview", CHINESE, [], false],
  ])("%s", (_, page, interviews, expected) => {
    expect(needsLexicon(page, interviews)).toBe(expected);
  });
});
