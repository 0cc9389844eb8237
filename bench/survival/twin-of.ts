import type { Random } from "./random.ts";

/** One word in so many differs between the entries of a live blog; a word has about two characters. */
const TWIN_WORD = 8;
const WORD = 2;

/** A quote in whose place one word in eight is another, made of the given letters. */
export function twinOf(quote: string, letters: string, random: Random): string {
  const step = WORD * TWIN_WORD;
  let twin = "";
  for (let at = 0; at < quote.length; at += step) {
    const word = quote.slice(at, at + step);
    const from = Math.min(random.between(0, step - WORD), Math.max(0, word.length - WORD));
    const other = random.between(0, Math.max(1, letters.length - WORD));
    twin += word.slice(0, from) + letters.slice(other, other + WORD) + word.slice(from + WORD);
  }
  return twin;
}
