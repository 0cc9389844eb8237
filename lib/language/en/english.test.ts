import { expect, it } from "vitest";
import { UNKNOWN } from "../fallback/unknown.ts";
import { ENGLISH } from "./english.ts";

it("has words that stand apart, numbers, and ends of sentences of its own", () => {
  expect(ENGLISH.words.areSpaced).toBe(true);
  expect(ENGLISH.numbers).not.toBeNull();
  expect(ENGLISH.goesOn?.("Mr. Lee", 2)).toBe(true);
});

it("accuses of no negation and no wrong speaker until it knows how English says them, as an unknown language does", () => {
  for (const { negation, speech } of [ENGLISH, UNKNOWN]) expect([negation, speech]).toEqual([null, null]);
});
