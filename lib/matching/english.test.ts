import { describe, expect, it } from "vitest";
import { changedWords } from "./change.ts";
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

describe("another occasion of the same speaker", () => {
  it.each(["", "The Northern Courier interviewed Marit Lindqvist last week; Tom Ashworth asked.\n"])(
    "is no coverage, whether or not it names the interview: %s",
    (opening) => {
      const page = { title: OTHER_OCCASION.title, text: `${opening}${OTHER_OCCASION.text}` };
      expect(findCoverage(page, interviews)).toMatchObject({ covered: false, passages: [] });
    },
  );
});

describe("numbers in English", () => {
  const article = (catches: string): string =>
    `Marit Lindqvist spoke to The Northern Courier.\n“We pulled ${catches} char out of the nets in 1991. This autumn it was 214,” she said. “The perch, on the other hand, have never been happier; they eat the small char and then they eat each other.”`;
  const passagesOf = (catches: string) =>
    findCoverage({ title: "", text: article(catches) }, interviews).passages;

  it("accuse with both facts where they count the same", () => {
    const [passage] = passagesOf("43,000");
    expect(passage?.flags).toEqual(["altered"]);
    const contradiction = passage?.contradiction;
    expect(passage && contradiction && changedWords(contradiction, passage)).toEqual({
      page: "43,000 char",
      source: "4,300 char",
    });
  });

  it("are the same in words and in digits", () => {
    const [passage] = passagesOf("four thousand three hundred");
    expect(passage?.flags).toEqual([]);
  });
});
