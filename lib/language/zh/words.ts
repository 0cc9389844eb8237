import { foldedText } from "../../chinese/folded-text.ts";
import { pairKey, wordKey } from "../feature-keys.ts";
import type { AddFeature, Words } from "../language.ts";
import { rarityOf } from "./rarity.ts";

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

const HAN = /\p{Script=Han}/u;
const han = new Uint8Array(0x10000);

/** Whether a unit of UTF-16 is a Chinese character. */
export function isHan(code: number): boolean {
  const known = han[code];
  if (known) return known === 1;
  const answer = HAN.test(String.fromCharCode(code));
  han[code] = answer ? 1 : 2;
  return answer;
}

/** Adds what a Chinese character tells, and the pair that it makes with the next one. @param end of the stretch */
export function addCharacter(text: string, at: number, end: number, add: AddFeature): void {
  const code = text.charCodeAt(at);
  const rarity = rarityOf(code);
  add(code, Math.max(0, rarity - COMMON_CHARACTER) * CHARACTER_SHARE, at, at + 1);
  const next = text.charCodeAt(at + 1);
  if (at + 1 >= end || !isHan(next)) return;
  const following = rarityOf(next);
  const pair = Math.max(rarity, following) + SECOND_CHARACTER_SHARE * Math.min(rarity, following);
  add(pairKey(code, next), Math.max(0, pair - COMMON_PAIR) * PAIR_SHARE, at, at + 2);
}

/** Characters and pairs of them, without word bounds; what stands between in other letters is a word each. */
export const WORDS: Words = {
  areAlternatives: false,
  workByCharacter: 30,
  areSpaced: false,
  fold: (text) => foldedText(text).text,
  collect(text, start, end, add) {
    for (let at = start; at < end; ) {
      if (isHan(text.charCodeAt(at))) {
        addCharacter(text, at, end, add);
        at++;
        continue;
      }
      let behind = at + 1;
      while (behind < end && !isHan(text.charCodeAt(behind))) behind++;
      for (const match of text.slice(at, behind).matchAll(/[^\d]+/gu)) {
        const [word] = match;
        const from = at + match.index;
        add(wordKey(word), word.length > 1 ? LATIN_WORD : LATIN_LETTER, from, from + word.length);
      }
      at = behind;
    }
  },
};
