import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../language/en/english.ts";
import { Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { candidateOver, clausesOfWords, foldedPage, indexOf } from "../fixtures/traced-pages.ts";
import type { Candidate } from "../tracing/candidates.ts";
import {
  isCertain,
  isDirectPassage,
  isOfInterviewer,
  isQuotedPassage,
  isReportedPassage,
  isTelling,
} from "./acceptance.ts";
import { Neighbourhood } from "./neighbourhood.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);
/** As if the pages were in Chinese and the interview in English. */
const across = { ...island, reading: { ...island.reading, source: ENGLISH } };

const over = (words: string, text: string, said: string, given: Partial<Candidate> = {}, index = island) =>
  candidateOver(words, text, index, { ranges: [clausesOfWords(said, index)], ...given });

/** What is doubtful anywhere: a little evidence, and another place that is nearly as good. */
const WEAK = { evidence: 5, margin: 4, share: 0.4 };

const flights = "去年我們申請了四十七次後送，真正飛得成的只有十九次";

describe("a quotation goes back to the interview", () => {
  const isPassage = (
    words: string,
    said: string,
    given: Partial<Candidate> = {},
    frame = "陳若蘭說：「*」",
    index = island,
  ) => {
    const text = frame.replace("*", words);
    return isQuotedPassage(
      foldedPage(text),
      over(words, text, said, { quoted: true, ...given }, index),
      new Work(),
    );
  };

  it("where it has the very words, however small the margin", () => {
    expect(isPassage(flights, flights, { evidence: 12, margin: 0 })).toBe(true);
    const bay = "I would not let a dog walk on it in March";
    expect(isPassage(bay, bay, { evidence: 12, margin: 0 }, "“*,” she said.", lake)).toBe(true);
  });

  it("where it has them in other words, with a clear place", () => {
    expect(isPassage("全年四十七次申請後送，飛成的只有十九次", flights)).toBe(true);
    expect(isPassage("全年四十七次申請後送，飛成的只有十九次", flights, { evidence: 5, margin: 1 })).toBe(
      false,
    );
  });

  it("but not where it is short and in other words: anybody says that", () => {
    expect(isPassage("不反對蓋橋", "我不反對橋")).toBe(false);
  });

  it("but not where most of it is about something else", () => {
    expect(
      isPassage("飛得成的只有十九次，今天股市大漲，銀行升息，油價也跟著調整了", flights, { traced: 0.3 }),
    ).toBe(false);
  });

  it("but not where somebody else is named as the one who says it, unless it is certain", () => {
    const words = "全年四十七次申請後送，飛成的只有十九次";
    expect(isPassage(words, flights, { evidence: 8, margin: 5 }, "縣長林志遠表示：「*」")).toBe(false);
    expect(isPassage(words, flights, { evidence: 8, margin: 5 })).toBe(true);
    expect(isPassage(words, flights, { evidence: 30, margin: 20 }, "縣長林志遠表示：「*」")).toBe(true);
  });

  it("but not where it states a number that was not said, unless the number must be altered", () => {
    const words = "政府編列的預算超過八十億元，我反對的是把橋當成答案";
    const weak = { evidence: 9, margin: 5, share: 0.3 };
    expect(isPassage(words, "我不反對橋，我反對的是把橋當成答案", weak)).toBe(false);
    expect(isPassage("去年我們申請了九十七次後送，真正飛得成的只有十九次", flights)).toBe(true);
  });
});

describe("indirect speech goes back to the interview", () => {
  const isPassage = (
    text: string,
    words: string,
    said: string,
    given: Partial<Candidate>,
    ...near: Candidate[]
  ) => {
    const neighbours = new Neighbourhood();
    for (const candidate of near) neighbours.add(candidate);
    return isReportedPassage(foldedPage(text), over(words, text, said, given), neighbours, new Work());
  };
  const words = "去年四十七次後送的申請裡，只有十九次飛得成";
  const some = { evidence: 8, margin: 5, share: 0.4 };

  it("where a speaker is said to say it", () => {
    expect(isPassage(`陳若蘭表示，${words}。`, words, flights, some)).toBe(true);
    expect(isPassage(`交通處統計，${words}。`, words, flights, some)).toBe(false);
  });

  it("where a neighbour does", () => {
    const text = `直升機是用來救命的。${words}。`;
    const neighbour = over("直升機是用來救命的", text, "直升機是用來救命的");
    expect(isPassage(text, words, flights, some, neighbour)).toBe(true);
    expect(isPassage(text, words, flights, some)).toBe(false);
  });

  it("without a sign that somebody said it, only where it is beyond doubt", () => {
    expect(isPassage(`${words}。`, words, flights, { evidence: 20, margin: 14, share: 0.6 })).toBe(true);
  });

  it("but not as a phrase, a label, or words that open a quotation", () => {
    const sure = { evidence: 6, margin: 6, share: 0.9 };
    expect(isPassage("陳若蘭談到居家護理師。", "居家護理師", "再請六個居家護理師", sure)).toBe(false);
    expect(isPassage(`陳若蘭受訪。\n${words}：`, words, flights, some)).toBe(false);
    expect(isPassage(`${words}，陳若蘭說：「沒有別的辦法。」`, `${words}，陳若蘭說`, flights, some)).toBe(
      false,
    );
  });

  it("but not where only the interviewer says it and nobody is said to ask", () => {
    const asked = "政府打算花十二億元蓋一座跨海大橋";
    const page = "政府計畫花十二億元興建一座跨海大橋";
    const sure = { evidence: 25, margin: 20, share: 0.8 };
    expect(isPassage(`${page}。`, page, asked, sure)).toBe(false);
    expect(isPassage(`周維新問到，${page}。`, page, asked, sure)).toBe(true);
  });

  it("and not where it shares too little of its weight", () => {
    expect(isPassage(`陳若蘭表示，${words}。`, words, flights, { ...some, share: 0.1 })).toBe(false);
  });
});

describe("how certain a candidate is", () => {
  const of = (given: Partial<Candidate>, index = island) => over(flights, flights, flights, given, index);

  it("needs evidence, margin, both together, and most of its words", () => {
    expect(isCertain(of({ evidence: 12, margin: 8 }))).toBe(true);
    expect(isCertain(of({ evidence: 11, margin: 30 }))).toBe(false);
    expect(isCertain(of({ evidence: 30, margin: 7 }))).toBe(false);
    expect(isCertain(of({ evidence: 30, margin: 20, traced: 0.4 }))).toBe(false);
  });

  it("is less in another language, where that tells as much", () => {
    const little = { evidence: 9, margin: 7 };
    expect(isTelling(of(little))).toBe(false);
    expect(isTelling(of(little, across))).toBe(true);
    expect(isCertain(of(little, across))).toBe(false);
  });

  it("may be less on a line that begins with the name of the one who speaks", () => {
    expect(isDirectPassage(of(WEAK), true)).toBe(true);
    expect(isDirectPassage(of(WEAK), false)).toBe(false);
    expect(isDirectPassage(of({ evidence: 30, margin: 20 }), false)).toBe(true);
  });

  it("never falls with more evidence, margin, or words that are traced", () => {
    const measure = fc.record({
      evidence: fc.double({ min: 0, max: 40, noNaN: true }),
      margin: fc.double({ min: 0, max: 40, noNaN: true }),
      traced: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(measure, measure, fc.boolean(), (one, more, labelled) => {
        const better = {
          evidence: one.evidence + more.evidence,
          margin: one.margin + more.margin,
          traced: Math.min(1, one.traced + more.traced),
        };
        for (const rule of [
          isCertain,
          isTelling,
          (candidate: Candidate) => isDirectPassage(candidate, labelled),
        ])
          if (rule(of(one))) expect(rule(of(better))).toBe(true);
        if (isCertain(of(one))) expect(isTelling(of(one))).toBe(true);
      }),
    );
  });
});

it("is of the interviewer where nobody else says it in any of its places", () => {
  const [asked, answered] = ["政府打算花十二億元蓋一座跨海大橋", "我不反對橋"].map((said) =>
    clausesOfWords(said, island),
  );
  if (asked === undefined || answered === undefined) throw new Error("The transcript lacks them.");
  expect(isOfInterviewer({ index: island, ranges: [asked] })).toBe(true);
  expect(isOfInterviewer({ index: island, ranges: [answered] })).toBe(false);
  expect(isOfInterviewer({ index: island, ranges: [asked, answered] })).toBe(false);
});
