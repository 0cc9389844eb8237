import { commonStretches } from "../../text/aligner/common-stretches.ts";
import { stretchChains } from "../../text/aligner/stretch-chains.ts";
import type { Steps } from "../../text/work.ts";
import { isAnotherEntry } from "./another-entry.ts";
import { QUOTE_WEIGHT, TWIN_DISTANCE, TWINS } from "./candidate.ts";
import { withBetween } from "./parts-between.ts";
import { passesOver } from "./passed-over.ts";
import { inOrder, isTelling, keptIn, partsOfChain, type QuotePart } from "./quote-parts.ts";
import type { ContextPattern, QuotePattern } from "./quote-pattern.ts";
import type { SearchedText } from "./searched-text.ts";
import { isTakenOut } from "./taken-out.ts";

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

/** Shorter stretches are met everywhere; a part of twelve characters with its marks and spaces has more (folded units). */
const SHORTEST_STRETCH = 8;
/** Units of context that take part in a chain, so that the short beginning or end of a quote does too. */
const CHAINED_CONTEXT = 32;
/** Context speaks for a part only where no more than this is gone between them (folded units). */
const AT_EDGE = 4;
/** Two parts are no farther apart: a form or an advertisement has some hundred characters (folded units). */
const REACH = 600;
/** So many chains are compared: enough to see that a place has twins. */
const MOST_CHAINS = 8;
/** A quote of which so much is there needs context that is no more than likelier than chance. */
const NEARLY_ALL = 0.9;
const SUPPORT = 0.55;
/** What is left of a quote needs context that is as alike as this. */
const STRONG_SUPPORT = 0.8;
/** Of a quote that is all there in its whole context no more is asked: what counts as all of either. */
const COMPLETE = 0.97;
const COMPLETE_CONTEXT = 0.9;
/** Where no context is known: half of the quote, and so many units. */
const HALF = 0.5;
const LONG_LENGTH = 24;
/** Shorter contexts say too little about a quote that is not all there (folded units). */
const SHORTEST_CONTEXT = 8;
/** Score by which the best chain has to lead. */
const MARGIN = 0.07;
/** The same for what is left of a quote. */
const REST_MARGIN = 0.25;

/** The parts in which a quote stands on a page; `"ambiguous"` where others could as well be it. */
export function* findChain(
  pattern: QuotePattern,
  searched: SearchedText,
): Steps<ChainCandidate | "ambiguous" | null> {
  const { folded, seeds } = searched;
  const before = pattern.prefix?.folded.slice(-CHAINED_CONTEXT) ?? "";
  const behind = pattern.suffix?.folded.slice(0, CHAINED_CONTEXT) ?? "";
  if (isTakenOut(pattern, folded.text)) return null;
  const index = yield* seeds();
  const stretches = yield* commonStretches(index, before + pattern.folded + behind, SHORTEST_STRETCH);
  const chains = yield* stretchChains(stretches, REACH, SHORTEST_STRETCH, MOST_CHAINS);
  const candidates: ChainCandidate[] = [];
  for (const { stretches } of chains) {
    const all = partsOfChain(stretches, pattern, before.length, searched);
    const told = withoutStrays(all, pattern, folded.text);
    const isMostlyThere = keptIn(told) >= HALF * pattern.folded.length;
    const parts = isMostlyThere ? yield* withBetween(told, pattern, searched) : told;
    if (parts.length > 0) candidates.push(candidate(parts, pattern, folded.text));
    yield;
  }
  const believed = candidates.filter(
    (one) => isBelieved(one, pattern) && !isAnotherEntry(one.parts, pattern, searched),
  );
  const [best, ...others] = believed.toSorted((one, other) => other.score - one.score);
  if (best === undefined) return null;
  if (passesOver(best.parts, stretches, before.length, pattern.folded.length)) return "ambiguous";
  // What is left of a quote in one place may be a copy, if more of it is left in another.
  const margin = best.kept < NEARLY_ALL ? REST_MARGIN : MARGIN;
  if (others.some((other) => other.score > best.score - margin && !meets(best, other))) return "ambiguous";
  const twins = candidates.filter(
    (other) => other !== best && other.kept >= best.kept * (1 - TWIN_DISTANCE) && !meets(best, other),
  );
  return best.kept < 1 && best.kept > HALF && twins.length + 1 >= TWINS ? null : best;
}

/**
 * The parts without those that say nothing of where the quote is: words that the page has several times, where they
 * stand out of order, or where much of the quote is gone and they do not touch its context. Of a quote of which much
 * is gone, those in its own order.
 */
function withoutStrays(
  parts: readonly QuotePart[],
  pattern: QuotePattern,
  text: string,
): readonly QuotePart[] {
  const ordered = inOrder(parts);
  const telling = parts.filter((part) => ordered.includes(part) || isOnce(part, text));
  if (keptIn(telling) >= NEARLY_ALL * pattern.folded.length) return telling;
  const touches = ({ quote, text: { start, end } }: QuotePart): boolean =>
    (quote.start <= AT_EDGE && pattern.prefix?.touches(text, start) === true) ||
    (pattern.folded.length - quote.end <= AT_EDGE && pattern.suffix?.touches(text, end) === true);
  return inOrder(telling).filter((part) => touches(part) || isOnce(part, text));
}

function isOnce(part: QuotePart, text: string): boolean {
  const words = text.slice(part.text.start, part.text.end);
  return text.indexOf(words, text.indexOf(words) + 1) === -1;
}

function candidate(parts: readonly QuotePart[], pattern: QuotePattern, text: string): ChainCandidate {
  const inQuote = parts.toSorted((one, other) => one.quote.start - other.quote.start);
  const [first, last] = [inQuote[0], inQuote.at(-1)];
  const side = (context: ContextPattern | null, isThere: boolean, at = 0): number | null =>
    context === null || context.folded.length < SHORTEST_CONTEXT
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
    isComplete: kept >= COMPLETE && sides.length > 1 && Math.min(...sides) >= COMPLETE_CONTEXT,
    score: QUOTE_WEIGHT * kept + (1 - QUOTE_WEIGHT) * mean,
  };
}

function isBelieved({ parts, kept, context, isComplete }: ChainCandidate, pattern: QuotePattern): boolean {
  if (isComplete) return parts.length > 1;
  if (!parts.some(({ quote }) => isTelling(pattern, quote))) return false;
  if (kept >= NEARLY_ALL) return parts.length > 1 && (context === null || context >= SUPPORT);
  if (context !== null) return context >= STRONG_SUPPORT;
  return kept >= HALF && kept * pattern.folded.length >= LONG_LENGTH;
}

function meets(one: ChainCandidate, other: ChainCandidate): boolean {
  return one.parts.some(({ text }) =>
    other.parts.some((part) => part.text.start < text.end && text.start < part.text.end),
  );
}
