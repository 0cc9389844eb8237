import { pairKey, wordKey } from "../feature-keys.ts";
import type { Words } from "../language.ts";
import { spacedFold } from "../spaced-fold.ts";
import { rarityOf } from "./rarity.ts";
import { stemOf } from "./stem.ts";

/** Words commoner than this tell nothing, and the weights count from there; pairs of words are rarer. In nats. */
const COMMON_WORD = 5.5;
const COMMON_PAIR = 6.5;
/**
 * A word and the pairs that it is part of are no independent evidence: both count in part. From 0.5 and 0.4 to these
 * the half for development of other interviews gains a tenth of its quotations and loses none; at 0.85 and 0.65 a
 * speech of the same person is taken for coverage.
 */
const WORD_SHARE = 0.7;
const PAIR_SHARE = 0.55;
/** The second word of a pair is half foreseen from the first. */
const SECOND_WORD_SHARE = 0.35;

const WORD = /\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*/gu;

/** Between the two words of a pair stands white space or a hyphen; other marks keep them apart. */
const JOINS = /^[ -]$/;

/** Words by their stems, and pairs of them; what is written in digits is a number and no word. */
export const WORDS: Words = {
  areAlternatives: false,
  workByCharacter: 30,
  areSpaced: true,
  fold: spacedFold,
  collect(text, start, end, add) {
    let before: {
      readonly key: number;
      readonly rarity: number;
      readonly start: number;
      end: number;
    } | null = null;
    for (const match of text.slice(start, end).matchAll(WORD)) {
      const [word] = match;
      const from = start + match.index;
      const to = from + word.length;
      const rarity = rarityOf(word);
      const key = wordKey(stemOf(word));
      add(key, Math.max(0, rarity - COMMON_WORD) * WORD_SHARE, from, to);
      if (before !== null && JOINS.test(text.slice(before.end, from))) {
        const pair =
          Math.max(before.rarity, rarity) + SECOND_WORD_SHARE * Math.min(before.rarity, rarity) - COMMON_PAIR;
        add(pairKey(before.key, key), Math.max(0, pair) * PAIR_SHARE, before.start, to);
      }
      before = { key, rarity, start: from, end: to };
    }
  },
};
