import type { Language, Numbers, Words } from "./language.ts";
import type { Lexicon } from "./pivot/lexicon.ts";

/** What numbers count that are compared with one another. */
export type Counts = Pick<Numbers, "counters" | "measures" | "periods">;

/** How a page in one language is compared with words that were said in the same or in another. */
export interface Reading {
  /** Of the page. */
  readonly page: Language;
  /** Of what was said. */
  readonly source: Language;
  /** What the texts of each are cut into, so that the same features stand for the same. */
  readonly pageWords: Words;
  readonly sourceWords: Words;
  /** What the numbers of both count; `null` where those of one are not known. */
  readonly counts: Counts | null;
}

/** Whether the page is in another language than what was said. */
export const isAcross = ({ page, source }: Reading): boolean => page !== source;

/** Page and source are in one language. */
export const readingWithin = (language: Language): Reading => ({
  page: language,
  source: language,
  pageWords: language.words,
  sourceWords: language.words,
  counts: language.numbers,
});

/**
 * Page and source are in two languages.
 * @returns `null` where the words of one of them are not known in the language through which they are compared
 */
export function readingAcross(page: Language, source: Language, lexicon: Lexicon): Reading | null {
  if (page.pivotWords === null || source.pivotWords === null) return null;
  return {
    page,
    source,
    pageWords: page.pivotWords(lexicon),
    sourceWords: source.pivotWords(lexicon),
    counts: page.numbers && source.numbers && bothOf(page.numbers, source.numbers),
  };
}

const bothOf = (one: Numbers, other: Numbers): Counts => ({
  counters: new Set([...one.counters, ...other.counters]),
  measures: new Set([...one.measures, ...other.measures]),
  periods: new Map([...one.periods, ...other.periods]),
});
