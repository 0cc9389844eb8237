import { describe, expect, it } from "vitest";
import { bundledInterviews } from "../../tooling/interviews.ts";
import { englishLexicon } from "../../tooling/lexicon.ts";
import { changedWords } from "./change.ts";
import { findCoverage } from "./coverage.ts";
import {
  CHINESE_ON_LAKE,
  ENGLISH_ON_BUNDLED,
  JAPANESE_ON_BUNDLED,
  LAKE_INTERVIEW_WITH_CHINESE_NAMES,
} from "./fixtures/translated-articles.ts";

/** What a list of words and no more than that finds of quotations that were translated by hand. */
const LEAST_FOUND = 0.7;

describe.each([
  {
    name: "a Chinese article on an English interview",
    article: CHINESE_ON_LAKE,
    interviews: [LAKE_INTERVIEW_WITH_CHINESE_NAMES],
  },
  {
    name: "an English article on a Chinese interview",
    article: ENGLISH_ON_BUNDLED,
    interviews: bundledInterviews(),
  },
  {
    name: "a Japanese article on a Chinese interview",
    article: JAPANESE_ON_BUNDLED,
    interviews: bundledInterviews(),
  },
])("$name", ({ article, interviews }) => {
  const { title, text, passages } = article;
  const coverage = findCoverage({ title, text }, interviews, englishLexicon());

  it("is coverage, and nothing without a lexicon", () => {
    expect(coverage.covered).toBe(true);
    expect(findCoverage({ title, text }, interviews).passages).toEqual([]);
  });

  const found = passages.flatMap(({ text: words, turn }) => {
    const start = text.indexOf(words);
    const passage = coverage.passages.find((own) => own.start < start + words.length && start < own.end);
    return passage === undefined ? [] : [{ passage, turn }];
  });

  it("has most of its quotations, each from the turn that it was said in", () => {
    expect(found.length).toBeGreaterThanOrEqual(passages.length * LEAST_FOUND);
    expect(found.map(({ passage }) => [...new Set(passage.sources.map(({ turn }) => turn))])).toEqual(
      found.map(({ turn }) => [turn]),
    );
  });

  it("calls them translated, and compares no letters", () => {
    for (const { passage } of found)
      expect(passage).toMatchObject({ kind: "translated", quoted: true, flags: [], changes: [] });
  });
});

describe("a number in another language", () => {
  const article = (count: string) =>
    `《北方信使報》專訪林德奎斯特，阿什沃思主持。她說：「我剛開始的時候，哈羅湖的冰可以維持${count}天，上下差一個星期。去年冬天我們數到六十一天。」她告訴學生：「一本無聊的筆記本比一個聰明的理論更有價值，因為沒有人能回去再測量一次去年冬天。」`;
  const accused = (count: string) =>
    findCoverage(
      { title: "", text: article(count) },
      [LAKE_INTERVIEW_WITH_CHINESE_NAMES],
      englishLexicon(),
    ).passages.flatMap((passage) =>
      passage.contradiction === null ? [] : [changedWords(passage.contradiction, passage)],
    );

  it("accuses with both facts where it is another one", () => {
    expect(accused("一百三十")).toEqual([{ page: "一百三十天", source: "a hundred and twelve days" }]);
  });

  it("does not where it is the same", () => {
    expect(accused("112")).toEqual([]);
  });
});
