import type { OffsetMap } from "../../text/offset-map.ts";
import type { Steps } from "../../text/work.ts";
import { approximateCandidates, type Candidate } from "./candidate.ts";
import type { ChainCandidate } from "./chain-candidate.ts";
import { findChain } from "./find-chain.ts";
import type { QuotePart } from "./quote-part.ts";
import type { QuotePattern } from "./quote-pattern.ts";
import type { SearchedText } from "./searched-text.ts";

/** What was found of a form in a text. */
interface Known {
  alike?: readonly Candidate[];
  parts?: ChainCandidate | "ambiguous" | null;
}

/** A text that the quote's forms are looked for in. */
export interface Layer {
  readonly searched: SearchedText;
  readonly patterns: readonly QuotePattern[];
  /** Where the quote stood in the folded text, if that is known. */
  readonly position: number | null;
  /** From the text that the caller gave to the one that is searched; `null` where they are one. */
  readonly map: OffsetMap | null;
  /** What was found of each form, so that it is looked for once. */
  readonly known: Map<QuotePattern, Known>;
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

/** The places that are like the quote; none overlaps a better one. */
export function* placesLike(layer: Layer, pattern: QuotePattern): Steps<readonly Candidate[]> {
  const known = knownOf(layer, pattern);
  known.alike ??= yield* approximateCandidates(pattern, layer.searched);
  return known.alike;
}

/**
 * The parts in which the quote stands; `"ambiguous"` where others could as well be it. Parts that reach over more than
 * one place like the quote are of several entries made on one pattern, and not of one.
 */
export function* partsIn(layer: Layer, pattern: QuotePattern): Steps<ChainCandidate | "ambiguous" | null> {
  const known = knownOf(layer, pattern);
  if (known.parts === undefined) known.parts = yield* searchedParts(layer, pattern);
  return known.parts;
}

function knownOf({ known }: Layer, pattern: QuotePattern): Known {
  const found = known.get(pattern) ?? {};
  known.set(pattern, found);
  return found;
}

function* searchedParts(layer: Layer, pattern: QuotePattern): Steps<ChainCandidate | "ambiguous" | null> {
  const chain = yield* findChain(pattern, layer.searched);
  const [first, last] = chain === null || chain === "ambiguous" ? [] : [chain.parts[0], chain.parts.at(-1)];
  if (first === undefined || last === undefined || first === last) return chain;
  const reached = (yield* placesLike(layer, pattern)).filter(
    ({ start, end }) => start < last.text.end && first.text.start < end,
  );
  return reached.length > 1 ? null : chain;
}
