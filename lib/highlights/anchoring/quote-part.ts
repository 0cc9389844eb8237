import type { CommonStretch } from "../../text/aligner/common-stretches.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { QuotePattern } from "./quote-pattern.ts";

/** A part of a quote and where it stands. */
export interface QuotePart {
  /** Half-open ranges in the folded quote and in the folded text. */
  readonly quote: TextRange;
  readonly text: TextRange;
  /** Units that are the same in both. */
  readonly kept: number;
  /** Units of the quote that are left out within it in one place, at most. */
  readonly left: number;
}

/**
 * So many units that are in the way are an edit, and more of them an interruption (an inserted advertisement has
 * twenty and more); so many that are gone are an edit, and more of them a cut.
 */
export const SMALL_EDIT = 12;
/** A part tells where it is from this length in the quote's own characters, or from so many words. */
const TELLING_CHARACTERS = 12;
const TELLING_WORDS = 4;

/** A stretch that quote and text share, as a part. */
export const partOf = ({ pattern, text, length }: CommonStretch): QuotePart => ({
  quote: { start: pattern, end: pattern + length },
  text: { start: text, end: text + length },
  kept: length,
  left: 0,
});

/** Whether the words of a part, with the marks at their edges, tell where it is from. */
export function isTelling(pattern: QuotePattern, part: TextRange): boolean {
  const { start, end } = pattern.map.toSource(part.start, part.end);
  const { leading, trailing } = pattern.edgesOf(part);
  const words = (leading + pattern.exact.slice(start, end) + trailing).trim();
  return words.length >= TELLING_CHARACTERS || words.split(/\s+/).length >= TELLING_WORDS;
}

/** Of parts in another order those with most of the quote that are in its own. */
export function inOrder(parts: readonly QuotePart[]): QuotePart[] {
  const chains: { readonly kept: number; readonly parts: readonly QuotePart[] }[] = [];
  for (const part of parts) {
    const before = chains
      .filter((chain) => (chain.parts.at(-1)?.quote.end ?? 0) <= part.quote.start)
      .toSorted((one, other) => other.kept - one.kept)[0];
    chains.push({ kept: (before?.kept ?? 0) + part.kept, parts: [...(before?.parts ?? []), part] });
  }
  return [...(chains.toSorted((one, other) => other.kept - one.kept)[0]?.parts ?? [])];
}

/** How many units of the quote the parts have. */
export const keptIn = (parts: readonly QuotePart[]): number => parts.reduce((sum, { kept }) => sum + kept, 0);

/** Whether words of the quote are gone, and not only edited. */
export function isCut(parts: readonly QuotePart[], length: number): boolean {
  let end = 0;
  let left = Math.max(0, ...parts.map((part) => part.left));
  for (const { quote } of parts.toSorted((one, other) => one.quote.start - other.quote.start)) {
    left = Math.max(left, quote.start - end);
    end = quote.end;
  }
  return Math.max(left, length - end) > SMALL_EDIT;
}
