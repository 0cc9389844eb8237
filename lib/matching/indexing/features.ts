import { numberFacts } from "../judging/numbers.ts";
import { rarityOf } from "./rarity.ts";
import type { TermFinder } from "./terms.ts";

/** Units of work for folding a character to compare it, and for finding the features that begin with it. */
export const FOLDING_WORK = 4;
export const FEATURE_WORK = 30;

/** What a stretch of text can share with another: characters, pairs of them, words in letters, numbers, names. */
export interface Features {
  /** One key for each feature, none twice. */
  readonly keys: readonly number[];
  /** How much it tells to find it elsewhere, in nats, by the index of `keys`. */
  readonly weights: readonly number[];
  /** The sum of `weights`. */
  readonly total: number;
}

/**
 * Characters commoner than this tell nothing (的, 是, 我 …), and the weights count from there: chosen on
 * sentences translated twice, where it parted right places from wrong ones best.
 */
const COMMON_CHARACTER = 4.2;
const COMMON_PAIR = 5;
/** A character and the pair it is part of are no independent evidence: both count in part. */
const CHARACTER_SHARE = 0.5;
const PAIR_SHARE = 0.6;
/** The second character of a word is half foreseen from the first. */
const SECOND_CHARACTER_SHARE = 0.35;
/** A word in Latin letters within Chinese text. */
const LATIN_WORD = 5;
const LATIN_LETTER = 1;
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
 * A key of one of the kinds below: small enough for the engine's fast integers, and above all characters. That two
 * features of a page and a transcript share one by chance happens once in some 50,000 features.
 */
const hashKey = (hash: number): number => 0x10000 + (hash & 0x1fffffff);

/** The key of two characters that follow one another. */
export const pairKey = (first: number, second: number): number =>
  hashKey(mixed(Math.imul(first, 0x9e3779b1) ^ second));

/** Spreads what differs in a few bits over all of them (the finish of MurmurHash3). */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const wordKey = (word: string): number => hashKey(mixed(hashOf(word)));
const termKey = (term: number): number => hashKey(mixed(hashOf(`term ${term}`)));
const numberKey = (value: string): number => hashKey(mixed(hashOf(`number ${value}`)));

const HAN = /\p{Script=Han}/u;
const han = new Uint8Array(0x10000);
function isHan(code: number): boolean {
  const known = han[code];
  if (known) return known === 1;
  const answer = HAN.test(String.fromCharCode(code));
  han[code] = answer ? 1 : 2;
  return answer;
}

function hashOf(word: string): number {
  let hash = 2166136261;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619) >>> 0;
  return hash;
}

/**
 * The features of a text.
 * @param text folded, without white space and punctuation
 */
export function featuresOf(text: string, terms: TermFinder): Features {
  const weights = new Map<number, number>();
  const add = (key: number, weight: number): void => {
    if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
  };
  const places = terms.find(text);
  let nextPlace = 0;
  for (let at = 0; at < text.length; ) {
    const place = places[nextPlace];
    if (place !== undefined && place.start === at) {
      add(termKey(place.term), TERM);
      at = place.end;
      nextPlace++;
      continue;
    }
    const limit = place?.start ?? text.length;
    const code = text.charCodeAt(at);
    if (isHan(code)) {
      const rarity = rarityOf(code);
      add(code, Math.max(0, rarity - COMMON_CHARACTER) * CHARACTER_SHARE);
      const next = text.charCodeAt(at + 1);
      if (at + 1 < limit && isHan(next)) {
        const following = rarityOf(next);
        const pair = Math.max(rarity, following) + SECOND_CHARACTER_SHARE * Math.min(rarity, following);
        add(pairKey(code, next), Math.max(0, pair - COMMON_PAIR) * PAIR_SHARE);
      }
      at++;
      continue;
    }
    let end = at + 1;
    while (end < limit && !isHan(text.charCodeAt(end))) end++;
    for (const word of text.slice(at, end).match(/[^\d]+/gu) ?? [])
      add(wordKey(word), word.length > 1 ? LATIN_WORD : LATIN_LETTER);
    at = end;
  }
  for (const { value, unit } of numberFacts(text)) {
    const isSmall = value <= LARGEST_SMALL_NUMBER;
    add(numberKey(isSmall ? `${value}${unit}` : `${value}`), isSmall ? SMALL_NUMBER : NUMBER);
  }
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return { keys: [...weights.keys()], weights: [...weights.values()], total };
}
