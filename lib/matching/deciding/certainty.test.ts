import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../language/en/english.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { candidateOver, clausesOfWords, indexOf } from "../fixtures/traced-pages.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { isCertain, isPlaced, isTelling } from "./certainty.ts";

const island = indexOf(ISLAND_INTERVIEW);
/** As if the pages were in Chinese and the interview in English. */
const across = { ...island, reading: { ...island.reading, source: ENGLISH } };
const flights = "去年我們申請了四十七次後送，真正飛得成的只有十九次";

const of = (given: Partial<Candidate>, index = island) =>
  candidateOver(flights, flights, index, { ranges: [clausesOfWords(flights, index)], ...given });

describe("how certain a candidate is, whatever page it is on", () => {
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
    expect(isPlaced(of(little))).toBe(false);
    expect(isPlaced(of(little, across))).toBe(true);
    expect(isCertain(of(little, across))).toBe(false);
  });

  it("never falls with more evidence, margin, or words that are traced", () => {
    const measure = fc.record({
      evidence: fc.double({ min: 0, max: 40, noNaN: true }),
      margin: fc.double({ min: 0, max: 40, noNaN: true }),
      traced: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(measure, measure, (one, more) => {
        const better = {
          evidence: one.evidence + more.evidence,
          margin: one.margin + more.margin,
          traced: Math.min(1, one.traced + more.traced),
        };
        for (const rule of [isCertain, isTelling, isPlaced])
          if (rule(of(one))) expect(rule(of(better))).toBe(true);
        if (isCertain(of(one))) expect(isTelling(of(one))).toBe(true);
      }),
    );
  });
});
