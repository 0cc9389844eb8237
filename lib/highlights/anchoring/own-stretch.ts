import type { CommonStretch } from "../../text/aligner/common-stretches.ts";
import { partOf, type QuotePart } from "./quote-part.ts";

/**
 * So many units of the context that stand with words of the quote say that these are its own (folded): as many as the
 * shortest stretch that is looked for, so that context alone would have been found there.
 */
const TOUCHING = 8;

/** What is the quote's of a stretch that the quote with its context shares with a text. */
export interface OwnStretch {
  readonly part: QuotePart;
  /** Whether enough of the context stands right before or behind it. */
  readonly touches: { readonly before: boolean; readonly behind: boolean };
}

/**
 * The part of a stretch without its context.
 * @param before length of the context in front of the quote, and `length` that of the quote
 * @returns `null` where nothing of it is the quote's
 */
export function ownStretch(stretch: CommonStretch, before: number, length: number): OwnStretch | null {
  const inFront = Math.max(0, before - stretch.pattern);
  const behind = Math.max(0, stretch.pattern + stretch.length - before - length);
  const rest = stretch.length - inFront - behind;
  if (rest <= 0) return null;
  return {
    part: partOf({
      pattern: stretch.pattern + inFront - before,
      text: stretch.text + inFront,
      length: rest,
    }),
    touches: { before: inFront >= TOUCHING, behind: behind >= TOUCHING },
  };
}
