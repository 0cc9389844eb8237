import type { TextRange } from "../../text/offset-map.ts";
import { ownPlaces, placesOf } from "./own-place.ts";
import type { QuotePattern } from "./quote-pattern.ts";

/** So many units of both contexts that stand together say that all between was taken out. */
const JOINED_CONTEXT = 24;
const SIDE = JOINED_CONTEXT / 2;
/** Of more places that have the far end of a context, the others are not looked at. */
const MOST_PLACES = 200;

/**
 * Whether what stood before and behind the quote now stands together, next to the quote or farther away: then the
 * quote was taken out, alone or with the whole entry of a list that it stood in. Its words are nowhere, or they are
 * very words that were moved, and what is only like it is a copy or another entry.
 * @param text folded
 */
export function isTakenOut(pattern: QuotePattern, text: string): boolean {
  const { prefix, suffix, folded } = pattern;
  if (prefix === null || suffix === null) return false;
  const [before, behind] = [prefix.whole, suffix.whole];
  if (before.length + behind.length < JOINED_CONTEXT) return false;
  // At an edge of the page, where one side is short, the other has to be longer.
  const inFront = Math.min(before.length, Math.max(SIDE, JOINED_CONTEXT - behind.length));
  const after = Math.min(behind.length, Math.max(SIDE, JOINED_CONTEXT - before.length));
  if (text.includes(before.slice(-inFront) + behind.slice(0, after))) return true;
  const heads = headsOf(before, text, inFront);
  if (heads.length === 0 || ownPlaces(pattern, text).length > 0) return false;
  const whole = before + folded + behind;
  /** Stands in what was kept too, as the end of one entry and the beginning of the next may do. */
  const wasThere = (start: number, end: number): boolean => whole.includes(text.slice(start, end));
  return tailsOf(behind, text, after).some(({ start, end }) =>
    heads.some(
      (head) =>
        head.start < start &&
        start <= head.end &&
        head.end < end &&
        end - head.start >= JOINED_CONTEXT &&
        end - head.start < whole.length &&
        !wasThere(head.start, end),
    ),
  );
}

/** Where the beginning of a context stands, each as far as the text goes on as the context does. */
function headsOf(context: string, text: string, least: number): TextRange[] {
  return placesOf(context.slice(0, least), text, MOST_PLACES).map((start) => {
    let length = least;
    while (length < context.length && context[length] === text[start + length]) length++;
    return { start, end: start + length };
  });
}

/** Where the end of a context stands, each from where the text before it is the context's. */
function tailsOf(context: string, text: string, least: number): TextRange[] {
  return placesOf(context.slice(-least), text, MOST_PLACES).map((at) => {
    const end = at + least;
    let length = least;
    while (length < context.length && context.at(-1 - length) === text[end - length - 1]) length++;
    return { start: end - length, end };
  });
}
