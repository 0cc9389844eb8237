import { describe, expect, it } from "vitest";
import { findCoverage } from "./coverage.ts";
import { LAKE_INTERVIEW, NEWS_STORY, OTHER_OCCASION, PORTRAIT } from "./fixtures/english-interview.ts";

const interviews = [LAKE_INTERVIEW];

describe.each([NEWS_STORY, PORTRAIT])("an English article: $title", ({ title, text, passages }) => {
  const coverage = findCoverage({ title, text }, interviews);
  const found = (words: string) =>
    coverage.passages.find(({ start, end }) => start === text.indexOf(words) && end === start + words.length);

  it("is coverage", () => {
    expect(coverage.covered).toBe(true);
    expect(passages).toHaveLength(10);
  });

  it.each(passages)("quotes turn $turn: $text", ({ text: words, turn, kind }) => {
    const passage = found(words);
    expect(passage?.kind).toBe(kind);
    expect(passage?.sources.map((source) => source.turn)).toEqual([turn]);
  });

  it("accuses nobody, and leaves the words of others alone", () => {
    expect(coverage.passages.flatMap(({ flags }) => flags.filter((flag) => flag !== "elided"))).toEqual([]);
    expect(coverage.passages.some((passage) => passage.text.includes("listening to all sides"))).toBe(false);
  });
});

it("is told from another occasion of the same speaker", () => {
  expect(findCoverage(OTHER_OCCASION, interviews)).toMatchObject({ covered: false, passages: [] });
});
