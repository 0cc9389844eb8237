import { describe, expect, it } from "vitest";
import { inOneGo, Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { candidateOver, clausesOfWords, foldedPage, indexOf } from "../fixtures/traced-pages.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { isAccepted, isDirectPassage } from "./acceptance.ts";
import { acceptanceFeaturesOf } from "./acceptance-features.ts";
import { probabilityOf } from "./acceptance-model.ts";
import { besideNeighbours } from "./judged-candidates.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);

const over = (words: string, text: string, said: string, given: Partial<Candidate> = {}, index = island) =>
  candidateOver(words, text, index, { ranges: [clausesOfWords(said, index)], ...given });

/** Whether a candidate is a passage beside its neighbours on a page. */
function accepts(text: string, candidate: Candidate, ...near: Candidate[]): boolean {
  const page = foldedPage(text);
  const judged = [candidate, ...near].map((own) => ({
    candidate: own,
    features: acceptanceFeaturesOf(page, own, new Work()),
  }));
  const [own] = inOneGo(besideNeighbours(judged, new Work()));
  return own !== undefined && isAccepted(page, candidate, probabilityOf(own.features), new Work());
}

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
    return accepts(text, over(words, text, said, { quoted: true, ...given }, index));
  };

  it("where it has the very words, however small the margin", () => {
    expect(isPassage(flights, flights, { evidence: 12, margin: 0 })).toBe(true);
    const bay = "I would not let a dog walk on it in March";
    expect(isPassage(bay, bay, { evidence: 12, margin: 0 }, "“*,” she said.", lake)).toBe(true);
  });

  it("where it has them in other words, with a clear place", () => {
    expect(isPassage("全年四十七次申請後送，飛成的只有十九次", flights)).toBe(true);
    expect(isPassage("全年四十七次申請後送，飛成的只有十九次", flights, { evidence: 0, share: 0 })).toBe(
      false,
    );
  });

  it("but not where it is short and in other words: anybody says that", () => {
    const little = { evidence: 4, share: 0.5 };
    expect(isPassage("不反對蓋橋", "我不反對橋", little)).toBe(false);
    expect(isPassage("不反對蓋橋，反對把橋當成答案", "我不反對橋，我反對的是把橋當成答案", little)).toBe(
      true,
    );
  });

  it("but not where most of it is about something else", () => {
    expect(
      isPassage("飛得成的只有十九次，今天股市大漲，銀行升息，油價也跟著調整了", flights, {
        evidence: 8,
        share: 0.3,
        traced: 0.2,
      }),
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
    return accepts(text, over(words, text, said, given), ...near);
  };
  const words = "去年四十七次後送的申請裡，只有十九次飛得成";
  const some = { evidence: 5, share: 0.2 };

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
    expect(isPassage(`${words}。`, words, flights, { evidence: 20, share: 0.6 })).toBe(true);
  });

  it("but not as a phrase, a label, or words that open a quotation", () => {
    const sure = { evidence: 6, share: 0.9 };
    expect(isPassage("陳若蘭談到居家護理師。", "居家護理師", "再請六個居家護理師", sure)).toBe(false);
    expect(isPassage(`陳若蘭受訪。\n${words}：`, words, flights, some)).toBe(false);
    expect(isPassage(`${words}，陳若蘭說：「沒有別的辦法。」`, `${words}，陳若蘭說`, flights, some)).toBe(
      false,
    );
  });

  it("but not where only the interviewer says it and nobody is said to ask", () => {
    const asked = "政府打算花十二億元蓋一座跨海大橋";
    const page = "政府計畫花十二億元興建一座跨海大橋";
    const fair = { evidence: 12, share: 0.5 };
    expect(isPassage(`${page}。`, page, asked, fair)).toBe(false);
    expect(isPassage(`周維新問到，${page}。`, page, asked, fair)).toBe(true);
  });

  it("and not where it shares too little of its weight", () => {
    expect(isPassage(`陳若蘭表示，${words}。`, words, flights, { ...some, evidence: 3, share: 0.05 })).toBe(
      false,
    );
  });
});

describe("a line in somebody's own words goes back to the interview", () => {
  const isPassage = (labelled: boolean, given: Partial<Candidate> = {}) =>
    isDirectPassage(
      foldedPage(flights),
      over(flights, flights, flights, { direct: true, ...given }),
      labelled,
      new Work(),
    );

  it("with less where it begins with the name of the one who speaks", () => {
    const weak = { evidence: 3, share: 0.2 };
    expect(isPassage(true, weak)).toBe(true);
    expect(isPassage(false, weak)).toBe(false);
    expect(isPassage(false)).toBe(true);
  });
});
