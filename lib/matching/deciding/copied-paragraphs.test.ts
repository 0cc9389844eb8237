import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOneGo, Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { candidateOver, clausesOfWords, foldedPage, indexOf } from "../fixtures/traced-pages.ts";
import type { Candidate } from "../tracing/candidates.ts";
import type { AcceptedCandidate } from "./acceptance.ts";
import { joinCopied } from "./copied-paragraphs.ts";
import { LineLabels } from "./direct-speech.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);

const accepted = (candidates: readonly Candidate[]): AcceptedCandidate[] =>
  candidates.map((candidate) => ({ ...candidate, probability: 0.9 }));

function joined(text: string, candidates: readonly Candidate[], index = island): AcceptedCandidate[] {
  const page = foldedPage(text);
  const labels = inOneGo(LineLabels.of(page, index, new Work()));
  return inOneGo(joinCopied(page, labels, accepted(candidates), new Work()));
}
/** Candidates over words that a page has letter for letter. */
const copies = (text: string, words: readonly string[], index = island): Candidate[] =>
  words.map((said) => candidateOver(said, text, index, { ranges: [clausesOfWords(said, index)] }));
const wordsOf = (text: string, candidates: readonly Candidate[]) =>
  candidates.map(({ start, end }) => text.slice(start, end));

const lamp = "我一九九九年搭貨船上島，碼頭上只有一盞燈";
const fridge = "衛生所的冰箱壞了半年，疫苗要放在魚市場的冰櫃裡";
const people = "那時候全島有三千兩百人，現在剩下八百四十人";
const paragraph = `${lamp}。${fridge}。${people}。`;

describe("sentences that follow one another on a line and in the transcript", () => {
  it("are one, over the whole line", () => {
    const [candidate, ...others] = joined(paragraph, copies(paragraph, [lamp, fridge, people]));
    expect(others).toEqual([]);
    expect(candidate).toMatchObject({ start: 0, end: paragraph.length - 1, evidence: 90 });
    expect(candidate?.ranges).toEqual([clausesOfWords(paragraph, island)]);
  });

  it("take in what was not found between them, where the line is the rest of the paragraph", () => {
    expect(wordsOf(paragraph, joined(paragraph, copies(paragraph, [lamp, people])))).toEqual([
      paragraph.slice(0, -1),
    ]);
    expect(wordsOf(paragraph, joined(paragraph, copies(paragraph, [fridge])))).toEqual([paragraph]);
  });

  it("are one in English", () => {
    const [one, other] = [
      "The first ten years looked like noise to me, and I nearly gave the project up twice",
      "A lake is a slow animal",
    ];
    const text = `A headline.\nMostly you learn patience. ${one}. ${other}. You only see it breathe when you stop looking for something new and start writing down what is always there.\nA caption.`;
    expect(wordsOf(text, joined(text, copies(text, [one, other], lake), lake))).toEqual([
      text.split("\n")[1],
    ]);
  });

  it("stay apart on two lines, and where the page puts much of its own between them", () => {
    const lines = `${lamp}。\n${fridge}。`;
    expect(wordsOf(lines, joined(lines, copies(lines, [lamp, fridge])))).toEqual([lamp, fridge]);
    const own = `${lamp}。${"這座島距離本島大約有三十海里，每天只有一班船，遇到東北季風就停航。".repeat(4)}${people}。`;
    expect(wordsOf(own, joined(own, copies(own, [lamp, people])))).toEqual([lamp, people]);
  });

  it("stay apart where they are of two turns", () => {
    const [one, other] = ["他後來再也沒有來掛號", "跌倒比心臟病更常把老人家送進醫院"];
    const text = `${one}。${other}，縣長聽了以後點點頭，什麼話也沒有說就走出去了。`;
    const there = clausesOfWords(`${other}，這句話讓我很意外`, island);
    const second = candidateOver(other, text, island, {
      ranges: [{ first: there.first, last: there.first + 1 }],
    });
    expect(wordsOf(text, joined(text, [...copies(text, [one]), second]))).toEqual([one, other]);
  });
});

describe("what is no copy stays as it is", () => {
  it("told in other words", () => {
    const text = `當年她搭船來的時候，港邊很暗，只有一盞燈亮著。${fridge}。`;
    const own = candidateOver("港邊很暗，只有一盞燈亮著", text, island, {
      ranges: [clausesOfWords(lamp, island)],
    });
    expect(joined(text, [own])).toEqual(accepted([own]));
  });

  it("or quoted", () => {
    const text = `「${lamp}。${fridge}。」`;
    const quoted = copies(text, [lamp, fridge]).map((candidate) => ({ ...candidate, quoted: true }));
    expect(joined(text, quoted)).toEqual(accepted(quoted));
  });

  it("and what stands beside a copy that is none is not taken in", () => {
    const text = `縣長昨天也到場致詞，強調離島建設不會停。${fridge}。`;
    expect(wordsOf(text, joined(text, copies(text, [fridge])))).toEqual([fridge]);
  });
});

it("leaves the label of a line out", () => {
  const text = `周維新：謝謝。\n陳若蘭：${paragraph}\n周維新：很多人說。\n陳若蘭：說這種話的人`;
  expect(wordsOf(text, joined(text, copies(text, [fridge])))).toEqual([paragraph]);
});

it("is one candidate over the same words, whatever comes in, in whatever order", () => {
  const text = `${paragraph}\n「${lamp}」是她的話。\n${fridge}。縣長說好。`;
  const place = fc.tuple(
    fc.nat(text.length - 1),
    fc.integer({ min: 1, max: 40 }),
    fc.nat(island.clauses.length - 1),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.uniqueArray(place, { maxLength: 6, selector: ([start]) => start }), (places) => {
      const candidates = places.map(
        ([start, length, first, quoted]): Candidate => ({
          ...candidateOver(lamp, text, island, {
            quoted,
            ranges: [{ first, last: Math.min(island.clauses.length, first + 2) }],
          }),
          start,
          end: Math.min(text.length, start + length),
        }),
      );
      const result = joined(text, candidates);
      let last = 0;
      for (const { start, end } of result) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
      expect(joined(text, [...candidates].reverse())).toEqual(result);
    }),
    { numRuns: 40 },
  );
});
