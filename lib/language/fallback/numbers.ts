import type { NumberFact, Numbers } from "../language.ts";

const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/gu;

/** Digits alone. What they count is not known, so that no number ever stands against another. */
function factsOf(text: string): NumberFact[] {
  return [...text.matchAll(DIGITS)].map((match) => ({
    value: Number(match[0].replaceAll(",", "")),
    unit: null,
    bound: null,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export const NUMBERS: Numbers = {
  facts: factsOf,
  counters: new Set(),
  measures: new Set(),
  periods: new Map(),
  partner: /(?!)/u,
  unitLength: () => 0,
};
