import { numberKey, termKey } from "../../language/feature-keys.ts";
import type { Language } from "../../language/language.ts";
import type { TermFinder } from "./terms.ts";

/** Units of work for folding a character to compare it, and for finding the features that begin with it. */
export const FOLDING_WORK = 4;
export const FEATURE_WORK = 30;

/** What a stretch of text can share with another: words or characters, pairs of them, numbers, names. */
export interface Features {
  /** One key for each feature, none twice. */
  readonly keys: readonly number[];
  /** How much it tells to find it elsewhere, in nats, by the index of `keys`. */
  readonly weights: readonly number[];
  /** The sum of `weights`. */
  readonly total: number;
}

/** What a number tells, in nats. */
const NUMBER = 5;
/** 兩年, 三個: small numbers with what they count are common, and are told apart from others by that. */
const SMALL_NUMBER = 3;
const LARGEST_SMALL_NUMBER = 9;
/** A name or term alone never counts: all coverage of the same people has it. */
const TERM = 1.5;

/**
 * The features of two stretches that follow one another. Pairs of characters across the seam are left out: what
 * stands there is a mark.
 */
export function joinFeatures(first: Features, second: Features): Features {
  const weights = new Map<number, number>();
  for (const { keys, weights: own } of [first, second]) {
    keys.forEach((key, at) => {
      const weight = own[at] ?? 0;
      if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
    });
  }
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return { keys: [...weights.keys()], weights: [...weights.values()], total };
}

/**
 * The features of a text.
 * @param text folded as the words of the language are
 */
export function featuresOf(text: string, terms: TermFinder, language: Language): Features {
  const weights = new Map<number, number>();
  const add = (key: number, weight: number): void => {
    if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
  };
  let at = 0;
  for (const { start, end, term } of terms.find(text)) {
    language.words.collect(text, at, start, add);
    add(termKey(term), TERM);
    at = end;
  }
  language.words.collect(text, at, text.length, add);
  for (const { value, unit } of language.numbers?.facts(text) ?? []) {
    const isSmall = value <= LARGEST_SMALL_NUMBER;
    add(numberKey(isSmall ? `${value}${unit ?? ""}` : `${value}`), isSmall ? SMALL_NUMBER : NUMBER);
  }
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return { keys: [...weights.keys()], weights: [...weights.values()], total };
}
