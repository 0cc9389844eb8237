import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../language/en/english.ts";
import { Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { candidateOver, clausesOfWords, foldedPage, indexOf } from "../fixtures/traced-pages.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { acceptanceFeaturesOf } from "./acceptance-features.ts";

const island = indexOf(ISLAND_INTERVIEW);
const flights = "去年我們申請了四十七次後送，真正飛得成的只有十九次";
const words = "去年四十七次後送的申請裡，只有十九次飛得成";

const featuresOf = (
  text: string,
  part = words,
  said = flights,
  given: Partial<Candidate> = {},
  index = island,
) =>
  acceptanceFeaturesOf(
    foldedPage(text),
    candidateOver(part, text, index, { ranges: [clausesOfWords(said, index)], ...given }),
    new Work(),
  );

describe("what is known of a candidate", () => {
  it("is evidence and length by their logarithms, the length up to where none is too short", () => {
    expect(featuresOf(words, words, flights, { evidence: 9 }).evidence).toBeCloseTo(Math.log(10));
    expect(featuresOf(words, words, flights, { evidence: -2 }).evidence).toBe(0);
    expect(featuresOf(words).length).toBeCloseTo(Math.log(17));
    expect(featuresOf("陳若蘭：橋不是答案。", "橋不是答案", "我不反對橋").length).toBeCloseTo(Math.log(6));
  });

  it("is the share of what is traced of it", () => {
    expect(featuresOf(words, words, flights, { share: 0.5, traced: 0.5 }).share).toBe(0.25);
  });

  it("is whether its own sentence says that a speaker says it", () => {
    expect(featuresOf(`陳若蘭表示，${words}。`).attributed).toBe(1);
    expect(featuresOf(`${words}，她說。`).attributed).toBe(1);
    expect(featuresOf(`交通處統計，${words}。`).attributed).toBe(0);
    expect(featuresOf(`陳若蘭不表示意見。${words}。`).attributed).toBe(0);
  });

  it("is whether only the interviewer says it, and nobody is said to ask", () => {
    const [asked, page] = ["政府打算花十二億元蓋一座跨海大橋", "政府計畫花十二億元興建一座跨海大橋"];
    expect(featuresOf(`${page}。`, page, asked).question).toBe(1);
    expect(featuresOf(`周維新問到，${page}。`, page, asked).question).toBe(0);
    expect(featuresOf(`${words}。`).question).toBe(0);
  });

  it("is whether its numbers are those of its source", () => {
    expect(featuresOf(words).numbers).toBe(1);
    const other = words.replace("四十七", "九十七");
    expect(featuresOf(other, other).numbers).toBe(-1);
    const none = "後送的申請裡只有少數飛得成";
    expect(featuresOf(none, none).numbers).toBe(0);
  });

  it("is whether it is the smaller part of its sentence, which a quotation never is", () => {
    const long = `縣府昨天邀請各鄉鎮的代表到會議室裡逐項檢討去年度的交通預算並且宣布，${words}。`;
    expect(featuresOf(long).fragment).toBe(1);
    expect(featuresOf(`${words}。`).fragment).toBe(0);
    expect(featuresOf(long, words, flights, { quoted: true }).fragment).toBe(0);
  });

  it("is whether it stands in marks, or on a line in somebody's own words, and in which language", () => {
    expect(featuresOf(words).quoted).toBe(0);
    expect(featuresOf(words, words, flights, { quoted: true }).quoted).toBe(1);
    expect(featuresOf(words, words, flights, { direct: true }).quoted).toBe(1);
    const across = { ...island, reading: { ...island.reading, source: ENGLISH } };
    expect(featuresOf(words).across).toBe(0);
    expect(featuresOf(words, words, flights, {}, across).across).toBe(1);
  });

  it("has no neighbours yet", () => {
    expect(featuresOf(words).neighbour).toBe(0);
  });
});
