import { foldedText } from "../../chinese/folded-text.ts";
import { wordKey } from "../feature-keys.ts";
import type { AddFeature, Words } from "../language.ts";
import type { Lexicon } from "../pivot/lexicon.ts";
import { LATIN_WEIGHT, weightOf } from "../pivot/weights.ts";

/** Inside a longer word the shorter ones say the same again. */
const NESTED_SHARE = 0.5;
/** Inside a longer word single characters are no words. */
const SHORTEST_NESTED = 2;

const LATIN = /[a-z][a-z\d]*/gu;

/** Adds the words of a text of Chinese characters: the longest from each place on, and the shorter ones in them. */
function collectWords(text: string, start: number, end: number, lexicon: Lexicon, add: AddFeature): void {
  let covered = start;
  for (let at = start; at < end; at++) {
    const shortest = at < covered ? SHORTEST_NESTED : 1;
    for (let length = Math.min(lexicon.longestWord, end - at); length >= shortest; length--) {
      const word = text.slice(at, at + length);
      const rarity = lexicon.rarities.get(word);
      if (rarity === undefined) continue;
      const isNested = at + length <= covered;
      add(wordKey(word), weightOf(rarity) * (isNested ? NESTED_SHARE : 1), at, at + length);
      covered = Math.max(covered, at + length);
    }
  }
}

/** The words of Chinese by which it is compared with texts in other languages. */
export const pivotWords = (lexicon: Lexicon): Words => ({
  areSpaced: false,
  areAlternatives: false,
  workByCharacter: 90,
  fold: (text) => foldedText(text).text,
  collect(text, start, end, add) {
    collectWords(text, start, end, lexicon, add);
    for (const match of text.slice(start, end).matchAll(LATIN)) {
      const from = start + match.index;
      add(wordKey(match[0]), LATIN_WEIGHT, from, from + match[0].length);
    }
  },
});
