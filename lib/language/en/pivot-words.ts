import { wordKey } from "../feature-keys.ts";
import type { AddFeature, Words } from "../language.ts";
import { type Lexicon, LONGEST_PHRASE } from "../pivot/lexicon.ts";
import { LATIN_WEIGHT, weightOf } from "../pivot/weights.ts";
import { spacedFold } from "../spaced-fold.ts";
import { rarityOf } from "./rarity.ts";
import { stemOf } from "./stem.ts";

const WORD = /\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*/gu;

/** Chinese texts keep names and terms as they are; commoner words they translate. In nats; see `rarity.ts`. */
const RARE = 12;

/** What stands between the words of a phrase. */
const JOINS = /^[ -]$/;

interface StemmedWord {
  readonly word: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

function wordsIn(text: string, start: number, end: number): StemmedWord[] {
  return Array.from(text.slice(start, end).matchAll(WORD), ({ 0: word, index }) => ({
    word,
    stem: stemOf(word),
    start: start + index,
    end: start + index + word.length,
  }));
}

/** Adds what a word or phrase may be called in Chinese. @returns whether it is known */
function addTranslations(stems: string, start: number, end: number, lexicon: Lexicon, add: AddFeature): void {
  for (const { word, likelihood } of lexicon.ofEnglish(stems)) {
    const rarity = lexicon.rarities.get(word);
    if (rarity !== undefined) add(wordKey(word), weightOf(rarity, likelihood), start, end);
  }
}

/** What the words of an English text, and phrases of them, are called in Chinese. */
export const pivotWords = (lexicon: Lexicon): Words => ({
  areSpaced: true,
  areAlternatives: true,
  workByCharacter: 120,
  fold: spacedFold,
  collect(text, start, end, add) {
    const words = wordsIn(text, start, end);
    words.forEach(({ word, stem, start: from, end: to }, at) => {
      addTranslations(stem, from, to, lexicon, add);
      if (rarityOf(word) >= RARE) add(wordKey(word), LATIN_WEIGHT, from, to);
      let phrase = stem;
      for (let length = 1; length < LONGEST_PHRASE; length++) {
        const before = words[at + length - 1];
        const next = words[at + length];
        if (before === undefined || next === undefined || !JOINS.test(text.slice(before.end, next.start)))
          break;
        phrase += ` ${next.stem}`;
        addTranslations(phrase, from, next.end, lexicon, add);
      }
    });
  },
});
