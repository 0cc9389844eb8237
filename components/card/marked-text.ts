import { foldedText } from "../../lib/chinese/folded-text.ts";
import { editScript } from "../../lib/text/aligner/edit-script.ts";

/** A stretch of text as it is shown: the same in both versions, or only in this one. */
export interface MarkedPiece {
  readonly text: string;
  readonly differs: boolean;
}

interface MarkedTexts {
  readonly first: readonly MarkedPiece[];
  readonly second: readonly MarkedPiece[];
}

/** Where more than this share differs, marks would cover both texts and tell nothing. */
const MOST_DIFFERENT = 0.6;
/** Equal stretches shorter than this (folded characters) between two differences are read with them. */
const GAP = 2;

/**
 * Marks what differs between two texts as they are shown. Script, width, punctuation and spaces make no
 * difference; a difference is drawn out to the bounds of words, so that a person reads words.
 * @param language BCP 47, of both texts; it tells where words end
 * @returns `null` where nearly everything differs
 */
export function markDifferences(first: string, second: string, language: string): MarkedTexts | null {
  const one = foldedText(first);
  const other = foldedText(second);
  const found = editScript(one.text, other.text, GAP);
  const share = (text: string, side: "first" | "second"): number =>
    found.reduce((sum, difference) => sum + difference[side].end - difference[side].start, 0) /
    Math.max(1, text.length);
  if (Math.min(share(one.text, "first"), share(other.text, "second")) > MOST_DIFFERENT) return null;
  const ranges = (side: "first" | "second", { map }: ReturnType<typeof foldedText>): [number, number][] =>
    found
      .map((difference) => difference[side])
      .filter(({ start, end }) => end > start)
      .map(({ start, end }) => {
        const range = map.toSource(start, end);
        return [range.start, range.end];
      });
  return {
    first: pieces(first, widen(first, ranges("first", one), language)),
    second: pieces(second, widen(second, ranges("second", other), language)),
  };
}

/** Draws ranges out to the bounds of the words that they touch, and joins those that meet. */
function widen(text: string, ranges: readonly [number, number][], language: string): [number, number][] {
  const words = [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)];
  const widened: [number, number][] = [];
  for (const [start, end] of ranges) {
    let from = start;
    let to = end;
    for (const { index, segment, isWordLike } of words) {
      const wordEnd = index + segment.length;
      if (isWordLike !== true || wordEnd <= start || index >= end) continue;
      from = Math.min(from, index);
      to = Math.max(to, wordEnd);
    }
    const last = widened.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else widened.push([from, to]);
  }
  return widened;
}

function pieces(text: string, ranges: readonly [number, number][]): MarkedPiece[] {
  const result: MarkedPiece[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) result.push({ text: text.slice(at, start), differs: false });
    result.push({ text: text.slice(start, end), differs: true });
    at = end;
  }
  if (at < text.length) result.push({ text: text.slice(at), differs: false });
  return result;
}
