import type { ApproximateMatch } from "../../text/aligner/approximate-search.ts";
import { QUOTE_WEIGHT } from "./evidence.ts";
import type { ContextPattern, QuotePattern } from "./quote-pattern.ts";
import type { SearchedText } from "./searched-text.ts";

/** A place that may be the quote. */
export interface Candidate {
  /** Half-open range in the folded text. */
  readonly start: number;
  readonly end: number;
  /** Edit similarity of the folded words, 0 to 1. */
  readonly quote: number;
  /** Similarity of what stands before and behind, 0 to 1; `null` where it is not known. */
  readonly prefix: number | null;
  readonly suffix: number | null;
  /** All evidence together, 0 to 1. */
  readonly score: number;
}

/** Of more places with the very words, the others are not looked at. */
const MOST_PLACES = 200;
/** Share of a quote's units that may have changed for a place to be looked at; see `isCredible` for what is believed. */
const MOST_ERRORS = 0.3;

/**
 * The places that have the quote's very words, but for script, width, punctuation and white space: the one where it
 * stood before all others, and the one that has its whole context too. Where these are one, no other is looked for.
 * @param position where the quote stood in the folded text, if that is known
 */
export function exactCandidates(
  pattern: QuotePattern,
  { folded: { text } }: SearchedText,
  position: number | null,
): Candidate[] {
  const { folded, prefix, suffix } = pattern;
  const inContext = (prefix?.folded ?? "") + folded + (suffix?.folded ?? "");
  const before = prefix?.folded.length ?? 0;
  const stayed = position !== null && text.startsWith(folded, position);
  const places = new Set<number>();
  if (stayed) places.add(position);
  const isAsItWas =
    stayed &&
    prefix !== null &&
    suffix !== null &&
    position >= before &&
    text.startsWith(inContext, position - before);
  if (!isAsItWas) {
    const whole = text.indexOf(inContext);
    for (const at of [whole, whole === -1 ? -1 : text.indexOf(inContext, whole + 1)]) {
      if (at !== -1) places.add(at + before);
    }
    for (let at = text.indexOf(folded); at !== -1 && places.size < MOST_PLACES; ) {
      places.add(at);
      at = text.indexOf(folded, at + 1);
    }
  }
  return Array.from(places, (start) =>
    candidate(pattern, text, { start, end: start + folded.length, errors: 0 }),
  );
}

/** The places that are like the quote; none overlaps a better one. */
export function* approximateCandidates(
  pattern: QuotePattern,
  { folded, seeds }: SearchedText,
): Generator<void, Candidate[], void> {
  const maxErrors = Math.floor(pattern.folded.length * MOST_ERRORS);
  const found: Candidate[] = [];
  const index = yield* seeds();
  for (const { start, end } of index.windows(pattern.folded, maxErrors)) {
    const matches = yield* pattern.approximate.slices(folded.text, maxErrors, {
      from: start,
      to: end,
      most: MOST_PLACES,
    });
    for (const match of matches) {
      found.push(candidate(pattern, folded.text, toContext(pattern, folded.text, match)));
    }
    yield;
  }
  found.sort((one, other) => other.score - one.score);
  const kept: Candidate[] = [];
  for (const one of found.slice(0, MOST_PLACES)) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept;
}

function candidate(pattern: QuotePattern, text: string, { start, end, errors }: ApproximateMatch): Candidate {
  const quote = Math.max(0, 1 - errors / pattern.folded.length);
  const prefix = pattern.prefix?.similarity(text, start) ?? null;
  const suffix = pattern.suffix?.similarity(text, end) ?? null;
  const sides = [prefix, suffix].filter((side) => side !== null);
  const context = sides.reduce((sum, side) => sum + side, 0) / sides.length;
  const score = sides.length === 0 ? quote : QUOTE_WEIGHT * quote + (1 - QUOTE_WEIGHT) * context;
  return { start, end, quote, prefix, suffix, score };
}

/** Where words at the edge of the quote were edited, the context tells where the quote begins and ends. */
function toContext(pattern: QuotePattern, text: string, match: ApproximateMatch): ApproximateMatch {
  const start = nearest(pattern.prefix, text, match.start, match.errors) ?? match.start;
  const end = nearest(pattern.suffix, text, match.end, match.errors) ?? match.end;
  return start < end ? { start, end, errors: match.errors } : match;
}

function nearest(context: ContextPattern | null, text: string, at: number, errors: number): number | null {
  if (context === null) return null;
  for (let distance = 0; distance <= errors; distance++) {
    if (context.touches(text, at - distance)) return at - distance;
    if (context.touches(text, at + distance)) return at + distance;
  }
  return null;
}
