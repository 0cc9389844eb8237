import { numberKey, termKey } from "../../language/feature-keys.ts";
import type { Numbers, Words } from "../../language/language.ts";
import type { TermFinder } from "./terms.ts";

/** Units of work for folding a character to compare it. */
export const FOLDING_WORK = 4;

/** What a stretch of text can share with another: words or characters, pairs of them, numbers, names. */
export interface Features {
  /** One key for each feature, none twice. */
  readonly keys: readonly number[];
  /** How much it tells to find it elsewhere, in nats, by the index of `keys`. */
  readonly weights: readonly number[];
  /**
   * By the index of `keys`: features of one group exclude one another, as translations of one word do, so that the
   * most of them counts. Groups are numbered from 0; the features of a language's own words are a group each.
   */
  readonly groups: readonly number[];
  /** The most that another text can share of it, in nats: the most of each group. */
  readonly total: number;
}

/** What a number tells, in nats. */
const NUMBER = 5;
/** 兩年, 三個: small numbers with what they count are common, and are told apart from others by that. */
const SMALL_NUMBER = 3;
const LARGEST_SMALL_NUMBER = 9;
/** A name or term alone never counts: all coverage of the same people has it. */
const TERM = 1.5;

/** Collects features, each with its highest weight. */
class FeatureBuilder {
  readonly #weights = new Map<number, number>();
  /** By key, the number of its group. */
  readonly #groups = new Map<number, number>();
  readonly #heaviest: number[] = [];

  /** The number of a group that is not used yet. */
  get nextGroup(): number {
    return this.#heaviest.length;
  }

  /**
   * @param weight common words and characters have none, and are left out: they are most of a text, and tell nothing
   * @param group as `nextGroup` gave it; a feature that is known stays in its own
   */
  add(key: number, weight: number, group = this.nextGroup): void {
    if (weight <= 0) return;
    const known = this.#groups.get(key) ?? group;
    this.#groups.set(key, known);
    if (weight > (this.#weights.get(key) ?? 0)) this.#weights.set(key, weight);
    this.#heaviest[known] = Math.max(this.#heaviest[known] ?? 0, weight);
  }

  addAll({ keys, weights, groups }: Features): void {
    const renumbered = new Map<number, number>();
    keys.forEach((key, at) => {
      const group = groups[at] ?? 0;
      const number = this.#groups.get(key) ?? renumbered.get(group) ?? this.nextGroup;
      if (!this.#groups.has(key)) renumbered.set(group, number);
      this.add(key, weights[at] ?? 0, number);
    });
  }

  build(): Features {
    return {
      keys: [...this.#weights.keys()],
      weights: [...this.#weights.values()],
      groups: [...this.#groups.values()],
      total: this.#heaviest.reduce((sum, weight) => sum + weight, 0),
    };
  }
}

/**
 * The features of two stretches that follow one another. Pairs of characters across the seam are left out: what
 * stands there is a mark.
 */
export function joinFeatures(first: Features, second: Features): Features {
  const builder = new FeatureBuilder();
  builder.addAll(first);
  builder.addAll(second);
  return builder.build();
}

/** How a text is cut into features. */
export interface Cutting {
  readonly words: Words;
  readonly numbers: Numbers | null;
  /** Made for the same words. */
  readonly terms: TermFinder;
}

/** The features of a text. @param text folded as the words are */
export function featuresOf(text: string, { words, numbers, terms }: Cutting): Features {
  const builder = new FeatureBuilder();
  let place = -1;
  let group = -1;
  const addWord = (key: number, weight: number, start: number): void => {
    if (!words.areAlternatives || start !== place) {
      place = start;
      group = builder.nextGroup;
    }
    builder.add(key, weight, group);
  };
  let at = 0;
  for (const { start, end, term } of terms.find(text)) {
    words.collect(text, at, start, addWord);
    builder.add(termKey(term), TERM);
    at = end;
  }
  words.collect(text, at, text.length, addWord);
  for (const { value, unit } of numbers?.facts(text) ?? []) {
    const isSmall = value <= LARGEST_SMALL_NUMBER;
    builder.add(numberKey(isSmall ? `${value}${unit ?? ""}` : `${value}`), isSmall ? SMALL_NUMBER : NUMBER);
  }
  return builder.build();
}
