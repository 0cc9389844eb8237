import type { TextRange } from "../../text/offset-map.ts";
import type { QuotePattern } from "./quote-pattern.ts";

/** Both contexts together have as many units, to say where the quote stood (folded). */
const TELLING_CONTEXT = 24;
/** So much more than the quote may stand between its contexts: a form or an advertisement (folded units). */
const MOST_PUT_IN = 600;
/** Of more places that have a context, the others are not looked at. */
const MOST_PLACES = 200;

/**
 * What stands between the contexts of a quote where both are there as they were: its own place, whatever became of
 * the words in it.
 * @param text folded
 * @returns half-open ranges of the text, not empty, in its order
 */
export function ownPlaces({ prefix, suffix, folded }: QuotePattern, text: string): TextRange[] {
  const [before, behind] = [prefix?.whole ?? "", suffix?.whole ?? ""];
  if (before === "" || behind === "" || before.length + behind.length < TELLING_CONTEXT) return [];
  const most = folded.length + MOST_PUT_IN;
  return placesOf(before, text, MOST_PLACES).flatMap((at) => {
    const start = at + before.length;
    const within = text.slice(start, start + most + behind.length);
    const length = within.indexOf(behind, 1);
    return length === -1 ? [] : [{ start, end: start + length }];
  });
}

/** Where some words stand in a text, at most in so many places. */
export function placesOf(words: string, text: string, most: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1 && places.length < most; ) {
    places.push(at);
    at = text.indexOf(words, at + 1);
  }
  return places;
}
