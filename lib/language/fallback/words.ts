import { pairKey, wordKey } from "../feature-keys.ts";
import type { AddFeature, Words } from "../language.ts";
import { spacedFold } from "../spaced-fold.ts";
import { addCharacter, isHan } from "../zh/words.ts";

/** Letters of scripts that set no white space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const RUN = new RegExp(
  `${UNSPACED.source}[${UNSPACED.source.slice(1, -1)}\\p{M}ー]*|\\p{L}(?:(?!${UNSPACED.source})[\\p{L}\\p{M}'])*`,
  "gu",
);

/** What three letters without a word bound tell, in nats: less than half of a rare word of Chinese. */
const THREE_LETTERS = 3;
const LETTERS = 3;

/**
 * Short words are words of grammar in most languages, and the longer one is the rarer it is (Zipf's law of
 * abbreviation). In nats.
 */
const SHORTEST_WORD = 4;
const WEIGHT_BY_LETTER = 0.7;
const MOST_OF_WORD = 4;
const PAIR_OF_WORDS = 1.2;

function collectUnspaced(text: string, start: number, end: number, add: AddFeature): void {
  for (let at = start; at < end; at++) {
    if (isHan(text.charCodeAt(at))) addCharacter(text, at, end, add);
    else if (at + LETTERS <= end) {
      const letters = text.slice(at, at + LETTERS);
      add(wordKey(letters), THREE_LETTERS, at, at + LETTERS);
    }
  }
}

/** Words by white space, or characters where none is set, of a language of which nothing else is known. */
export const WORDS: Words = {
  areAlternatives: false,
  workByCharacter: 30,
  areSpaced: false,
  fold: spacedFold,
  collect(text, start, end, add) {
    let before: { readonly key: number; readonly start: number; readonly end: number } | null = null;
    for (const match of text.slice(start, end).matchAll(RUN)) {
      const [run] = match;
      const from = start + match.index;
      const to = from + run.length;
      if (UNSPACED.test(run.charAt(0))) {
        collectUnspaced(text, from, to, add);
        before = null;
        continue;
      }
      const key = wordKey(run);
      const letters = Math.max(0, run.length - SHORTEST_WORD + 1);
      add(key, Math.min(MOST_OF_WORD, letters * WEIGHT_BY_LETTER), from, to);
      if (before !== null && text.slice(before.end, from) === " ")
        add(pairKey(before.key, key), PAIR_OF_WORDS, before.start, to);
      before = { key, start: from, end: to };
    }
  },
};
