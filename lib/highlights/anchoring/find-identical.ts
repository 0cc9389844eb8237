import type { TextRange } from "../../text/offset-map.ts";
import type { Steps } from "../../text/work.ts";
import { numbersAt } from "./another-entry.ts";
import { type Candidate, exactCandidates } from "./candidate.ts";
import type { ChainCandidate } from "./chain-candidate.ts";
import { chooseIdentical } from "./choose.ts";
import { isCredible, isInItsContext, isSupported } from "./credible.ts";
import { type Answer, type Layer, partsIn, placesLike, wholeAt } from "./layer.ts";
import { ownPlaces } from "./own-place.ts";
import type { QuotePattern } from "./quote-pattern.ts";
import type { SearchedText } from "./searched-text.ts";
import { TWIN_DISTANCE, TWINS } from "./twins.ts";

/** Very words that are shorter than this may by chance stand where the quote is not (folded units). */
const CHANCE_LENGTH = 12;
/** Very words with so much evidence are the quote, whatever else the page has: their context is there, but for edits. */
const SETTLED = 0.95;
/** Share of a quote that speaks against its very words elsewhere: less of it is left in many places by chance. */
const LEAST_REST = 0.5;
/** Where more of it is left than this share, nothing was cut: it was edited. */
const MOST_REST = 0.9;

/**
 * The very words. Where they stand in their context, nothing else is looked for. Without it they may be a copy, and
 * the quote itself, in its context, edited, interrupted or cut.
 */
export function* findIdentical(layer: Layer, pattern: QuotePattern): Steps<Answer> {
  const { searched, position } = layer;
  const identical = exactCandidates(pattern, searched, position);
  yield;
  if (identical.length === 0) return null;
  const chosen = chooseIdentical(identical, pattern, position);
  const place = chosen === null || chosen === "ambiguous" ? null : chosen;
  const answer = place === null ? "ambiguous" : wholeAt(place, pattern);
  const best = Math.max(...identical.map(({ score }) => score));
  if (best >= SETTLED || (pattern.prefix === null && pattern.suffix === null)) return answer;
  const inParts = yield* partsIn(layer, pattern);
  const chain = inParts === "ambiguous" || identical.some((one) => hasPartIn(one, inParts)) ? null : inParts;
  if (chain?.isComplete === true) return chain;
  if (place === null) return answer;
  const own = ownPlaces(pattern, searched.folded.text);
  // Where the quote stood, its words were changed: those that are not there are a copy.
  if (own.length > 0 && !own.some((range) => meets(range, place)))
    return chain !== null && own.some((range) => holds(range, chain)) ? chain : "ambiguous";
  if (chain !== null && !isSupported(place) && isRest(chain)) return "ambiguous";
  const isShort = pattern.folded.length < CHANCE_LENGTH && position !== place.start && !isSupported(place);
  if (!isShort && (pattern.prefix === null || pattern.suffix === null)) return answer;
  const alike = yield* placesLike(layer, pattern);
  const isBetter = (other: Candidate): boolean =>
    other.score > place.score && isCredible(other, pattern.folded.length, false);
  if (isShort && alike.some(isBetter)) return "ambiguous";
  return hasEditedRival(place, alike, pattern, searched) ? "ambiguous" : answer;
}

/** Whether a chain is the beginning or the end of the quote, and the rest of it was cut. */
const isRest = ({ parts, kept }: ChainCandidate): boolean =>
  parts.length === 1 && kept >= LEAST_REST && kept < MOST_REST;

/**
 * Whether the quote may have been edited in its place, and the very words be a copy: one other place, in its whole
 * context, is like it. Where several are, the page has entries made on one pattern, and the very words are the own.
 */
function hasEditedRival(
  place: Candidate,
  alike: readonly Candidate[],
  pattern: QuotePattern,
  searched: SearchedText,
): boolean {
  const quote = { start: 0, end: pattern.folded.length };
  const others = alike.filter((other) => other.quote < 1 && !meets(other, place));
  const rival = others.find(isInItsContext);
  if (rival === undefined || numbersAt(pattern, quote, searched, rival) === "alone") return false;
  return others.filter((other) => Math.abs(other.quote - rival.quote) <= TWIN_DISTANCE).length < TWINS;
}

const meets = (one: TextRange, other: TextRange): boolean => one.start < other.end && other.start < one.end;

const holds = ({ start, end }: TextRange, { parts }: ChainCandidate): boolean =>
  parts.every(({ text }) => start <= text.start && text.end <= end);

const hasPartIn = (place: TextRange, chain: ChainCandidate | null): boolean =>
  chain?.parts.some(({ text }) => meets(text, place)) === true;
