import { expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { UNKNOWN } from "../fallback/unknown.ts";
import { ENGLISH } from "./english.ts";

it("has words that stand apart, numbers, and ends of sentences of its own", () => {
  expect(ENGLISH.words.areSpaced).toBe(true);
  expect(ENGLISH.numbers).not.toBeNull();
  expect(ENGLISH.goesOn?.("Mr. Lee", 2)).toBe(true);
});

it("knows how English denies, and accuses in an unknown language of nothing", () => {
  expect(ENGLISH.negation).not.toBeNull();
  expect([UNKNOWN.negation, UNKNOWN.speech]).toEqual([null, null]);
});

it("has words of speech in their folded form, each as a whole word", () => {
  const { verbs = [], questions = [], questionsTo = [], asks = [], openings = [] } = ENGLISH.speech ?? {};
  for (const list of [verbs, questions, questionsTo, asks, openings]) {
    expect(list.length).toBeGreaterThan(0);
    for (const phrase of list) expect(phrase).toBe(` ${fold(phrase).trim()}`);
  }
});
