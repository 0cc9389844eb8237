import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CoverageFacts } from "./coverage-facts.ts";
import { isCoverage, scoreOf, whyCoverage } from "./coverage-rule.ts";

/** A page on which nothing is found and nothing is named. */
const NOTHING: CoverageFacts = {
  across: false,
  spaced: false,
  isOfAnotherTime: false,
  namesThis: [],
  namesSome: false,
  others: [],
  stories: 1,
  places: 0,
  evidence: 0,
  strongest: 0,
  longSameRuns: 0,
  saidElsewhere: 0,
  factsOfTheDay: 0,
};
/** What a report of some length has. */
const REPORT = { places: 4, evidence: 90, strongest: 40 };

describe("a page is coverage", () => {
  it.each<[string, Partial<CoverageFacts>, boolean]>([
    ["with nothing", {}, false],
    [
      "that names the interview by two names, with one place",
      { namesThis: ["outlet", "show"], places: 1, evidence: 13 },
      true,
    ],
    ["that names it so, with no place", { namesThis: ["outlet", "show"] }, false],
    ["that names it once, with a report", { namesThis: ["outlet"], ...REPORT }, true],
    [
      "that names it once, with one strong place",
      { namesThis: ["outlet"], places: 1, evidence: 30, strongest: 30 },
      true,
    ],
    [
      "that names it once, with two weak ones",
      { namesThis: ["outlet"], places: 2, evidence: 33, strongest: 20 },
      false,
    ],
    [
      "that names it once, with a place that is strong in English alone",
      { spaced: true, namesThis: ["outlet"], places: 1, evidence: 20, strongest: 20 },
      true,
    ],
    [
      "that names it once, in English, of another time, with that place",
      { spaced: true, isOfAnotherTime: true, namesThis: ["outlet"], places: 1, evidence: 20, strongest: 20 },
      false,
    ],
    ["that names an interview and not whose, with a report", { namesSome: true, ...REPORT }, true],
    ["that names no occasion, with a report", REPORT, false],
    ["that names none, with twice as much", { ...REPORT, evidence: 180 }, true],
    [
      "that names none, with a report and one long run of the same letters",
      { ...REPORT, longSameRuns: 1 },
      true,
    ],
    ["that names others alone, with all that can be", { others: ["post"], ...REPORT, evidence: 900 }, false],
    ["that names others alone, with the same letters twice", { others: ["post"], longSameRuns: 2 }, true],
    ["of another time, with all that can be", { isOfAnotherTime: true, ...REPORT, evidence: 900 }, false],
    [
      "of another time that names the interview",
      { isOfAnotherTime: true, namesThis: ["show"], ...REPORT },
      true,
    ],
    ["in another language that names none, with a report", { across: true, ...REPORT }, true],
    [
      "in another language as long as thirty stories, with the same",
      { across: true, stories: 30, ...REPORT },
      false,
    ],
  ])("%s", (_, facts, expected) => {
    expect(isCoverage({ ...NOTHING, ...facts })).toBe(expected);
    expect(whyCoverage({ ...NOTHING, ...facts }).startsWith(expected ? "Coverage" : "No coverage")).toBe(
      true,
    );
  });

  it("and stays it with more evidence", () => {
    const facts = fc.record({
      across: fc.boolean(),
      isOfAnotherTime: fc.boolean(),
      namesThis: fc.subarray(["outlet", "show", "interviewer"] as const),
      namesSome: fc.boolean(),
      others: fc.subarray(["post", "call"] as const),
      stories: fc.double({ min: 1, max: 300, noNaN: true }),
      places: fc.nat(20),
      evidence: fc.nat(300),
      strongest: fc.nat(100),
      longSameRuns: fc.nat(3),
    });
    fc.assert(
      fc.property(facts, fc.nat(100), (some, more) => {
        const page = { ...NOTHING, ...some };
        const richer = { ...page, places: page.places + 1, evidence: page.evidence + more };
        return !isCoverage(page) || isCoverage(richer);
      }),
    );
  });
});

it("has a score between 0 and 1 that grows with what is found", () => {
  expect(scoreOf(NOTHING)).toBe(0);
  expect(scoreOf({ ...NOTHING, evidence: 90 })).toBeGreaterThan(scoreOf({ ...NOTHING, evidence: 50 }));
  expect(scoreOf({ ...NOTHING, evidence: 10_000 })).toBe(1);
});
