import { LONG_LENGTH, QUOTE_WEIGHT, STRONG_SUPPORT, SUPPORT, WHOLE_CONTEXT } from "./evidence.ts";
import { isTelling, keptIn, type QuotePart } from "./quote-part.ts";
import type { ContextPattern, QuotePattern } from "./quote-pattern.ts";

/** A quote that stands on a page in parts. */
export interface ChainCandidate {
  /** In the order of the text, disjoint. */
  readonly parts: readonly QuotePart[];
  /** Share of the quote's units that are there, 0 to 1. */
  readonly kept: number;
  /** How alike the context on the better side is, 0 to 1; `null` where none is known. */
  readonly context: number | null;
  /** Whether all of the quote is there, and all of its context on both sides. */
  readonly isComplete: boolean;
  /** All evidence together, 0 to 1. */
  readonly score: number;
}

/** Share of a quote that is nearly all of it: one unit of ten may have been edited. */
export const NEARLY_ALL = 0.9;
/** Share of a quote without which what is left of it is too little: more of it is gone than there. */
export const HALF = 0.5;
/** Context speaks for a part only where no more than this is gone between them (folded units). */
export const AT_EDGE = 4;
/** Share of a quote that is all of it, in its whole context: at the seams of its parts a unit may be lost. */
const COMPLETE = 0.97;
/** Shorter contexts say too little about a quote that is not all there (folded units). */
const SHORTEST_TELLING_CONTEXT = 8;

/** The parts in which a quote may stand, with the evidence for them. @param text folded */
export function chainCandidate(
  parts: readonly QuotePart[],
  pattern: QuotePattern,
  text: string,
): ChainCandidate {
  const inQuote = parts.toSorted((one, other) => one.quote.start - other.quote.start);
  const [first, last] = [inQuote[0], inQuote.at(-1)];
  const side = (context: ContextPattern | null, isThere: boolean, at = 0): number | null =>
    context === null || context.folded.length < SHORTEST_TELLING_CONTEXT
      ? null
      : isThere
        ? context.similarity(text, at)
        : 0;
  const rest = pattern.folded.length - (last?.quote.end ?? 0);
  const kept = keptIn(parts) / pattern.folded.length;
  const isNearlyAll = kept >= NEARLY_ALL;
  const sides = [
    side(pattern.prefix, (first?.quote.start ?? 0) <= AT_EDGE, first?.text.start),
    side(pattern.suffix, rest <= AT_EDGE, last?.text.end),
    isNearlyAll && parts[0] !== first ? side(pattern.prefix, true, parts[0]?.text.start) : null,
    isNearlyAll && parts.at(-1) !== last ? side(pattern.suffix, true, parts.at(-1)?.text.end) : null,
  ].filter((side) => side !== null);
  if (sides.length === 0) return { parts, kept, context: null, isComplete: false, score: kept };
  const mean = sides.reduce((sum, side) => sum + side, 0) / sides.length;
  return {
    parts,
    kept,
    context: Math.max(...sides),
    isComplete: kept >= COMPLETE && sides.length > 1 && Math.min(...sides) >= WHOLE_CONTEXT,
    score: QUOTE_WEIGHT * kept + (1 - QUOTE_WEIGHT) * mean,
  };
}

/** Whether parts are believed to be the quote, if no others rival them. */
export function isBelieved(
  { parts, kept, context, isComplete }: ChainCandidate,
  pattern: QuotePattern,
): boolean {
  if (isComplete) return parts.length > 1;
  if (!parts.some(({ quote }) => isTelling(pattern, quote))) return false;
  if (kept >= NEARLY_ALL) return parts.length > 1 && (context === null || context >= SUPPORT);
  if (context !== null) return context >= STRONG_SUPPORT;
  return kept >= HALF && kept * pattern.folded.length >= LONG_LENGTH;
}

/** Whether two have words of the text in common. */
export function meets(one: ChainCandidate, other: ChainCandidate): boolean {
  return one.parts.some(({ text }) =>
    other.parts.some((part) => part.text.start < text.end && text.start < part.text.end),
  );
}
