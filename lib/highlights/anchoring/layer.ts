import type { OffsetMap } from "../../text/offset-map.ts";
import type { Candidate } from "./candidate.ts";
import type { QuotePart } from "./quote-parts.ts";
import type { QuotePattern } from "./quote-pattern.ts";
import type { SearchedText } from "./searched-text.ts";

/** A text that the quote's forms are looked for in. */
export interface Layer {
  readonly searched: SearchedText;
  readonly patterns: readonly QuotePattern[];
  /** Where the quote stood in the folded text, if that is known. */
  readonly position: number | null;
  /** From the text that the caller gave to the one that is searched; `null` where they are one. */
  readonly map: OffsetMap | null;
}

/** Parts in the folded text, with the evidence for them. */
export interface Found {
  readonly parts: readonly QuotePart[];
  readonly score: number;
}

/** `null` where the quote is not, `"ambiguous"` where it could be in several places. */
export type Answer = Found | "ambiguous" | null;

/** A place as the one part that has all of the quote. */
export function wholeAt(
  { start, end, score, quote: similarity }: Candidate,
  { folded }: QuotePattern,
): Found {
  const whole = { quote: { start: 0, end: folded.length }, text: { start, end } };
  return { parts: [{ ...whole, kept: similarity * folded.length, left: 0 }], score };
}
