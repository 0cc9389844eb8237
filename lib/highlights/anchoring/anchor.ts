import type { TextRange } from "../../text/offset-map.ts";
import { inOneGo } from "../../text/work.ts";
import type { TextQuoteSelector } from "../selectors.ts";
import { approximateCandidates, type Candidate, exactCandidates } from "./candidate.ts";
import { isCredible, isSupported } from "./credible.ts";
import { withEdges } from "./quote-edges.ts";
import { QuotePattern } from "./quote-pattern.ts";
import type { SearchedText } from "./searched-text.ts";

/** What is known of a quote that is to be found again. */
export interface SoughtQuote {
  readonly quote: Pick<TextQuoteSelector, "exact" | "prefix" | "suffix">;
  /** Where it stood, in the offsets of the text that is searched. */
  readonly position?: TextRange | undefined;
  /** The quote with its context in other scripts and regions' words, to be tried where it is not found as it is. */
  readonly variants?: readonly Pick<TextQuoteSelector, "exact" | "prefix" | "suffix">[] | undefined;
}

/** Where a quote was found. */
export interface Anchor extends TextRange {
  /** Confidence, 0 to 1. */
  readonly score: number;
}

/** Score by which the best place has to lead the second-best. */
const MARGIN = 0.07;
/** With the very words in their very context where they were there is no need to look for others like them. */
const CERTAIN = 0.98;
/** Score that a place needs where the very words stand elsewhere too: most of the context has to agree. */
const AMONG_COPIES = 0.9;
/** Between places that are equally good, the nearest is believed if the next is this many times as far. */
const POSITION_LEAD = 8;

/** As `anchorSlices`, in one go. */
export function anchor(searched: SearchedText, sought: SoughtQuote): Anchor | null {
  return inOneGo(anchorSlices(searched, sought));
}

/**
 * Finds a quote again, and pauses well within every millisecond. First by its very words (script, width,
 * punctuation and white space aside), verified by its context; then by words that are like it; then in its
 * variants. What could as well be another place is not found.
 */
export function* anchorSlices(
  searched: SearchedText,
  { quote, position, variants = [] }: SoughtQuote,
): Generator<void, Anchor | null, void> {
  let isFirst = true;
  for (const form of [quote, ...variants]) {
    const pattern = QuotePattern.of(form);
    if (pattern === null) {
      if (isFirst) return literal(searched.text, form, position);
      continue;
    }
    const answer = yield* anchorPattern(searched, pattern, position);
    if (answer === "ambiguous") return null;
    if (answer !== null) {
      const words = searched.folded.map.toSource(answer.start, answer.end);
      const range = withEdges(searched.text, words, pattern.leading, pattern.trailing);
      return { ...range, score: Math.round(answer.score * 1000) / 1000 };
    }
    isFirst = false;
  }
  return null;
}

function* anchorPattern(
  searched: SearchedText,
  pattern: QuotePattern,
  position: TextRange | undefined,
): Generator<void, Candidate | "ambiguous" | null, void> {
  const folded = foldedPosition(searched, position);
  const exact = exactCandidates(pattern, searched);
  yield;
  const stayed = exact.some(({ score, start }) => score >= CERTAIN && (folded === null || start === folded));
  if (stayed) return decide(exact, pattern, folded);
  const approximate = yield* approximateCandidates(pattern, searched);
  return decide([...exact, ...approximate], pattern, folded);
}

/** The one place that leads all others, if it is credible. */
function decide(
  candidates: readonly Candidate[],
  pattern: QuotePattern,
  position: number | null,
): Candidate | "ambiguous" | null {
  const distance = ({ start }: Candidate): number =>
    position === null ? Number.POSITIVE_INFINITY : Math.abs(start - position);
  const [best] = candidates.toSorted(
    (one, other) => other.score - one.score || distance(one) - distance(other),
  );
  if (best === undefined) return null;
  const credible = (candidate: Candidate): boolean =>
    isCredible(candidate, pattern.folded.length, distance(candidate) === 0);
  const rivals = candidates.filter(
    (candidate) =>
      candidate.score > best.score - MARGIN && !(candidate.start < best.end && best.start < candidate.end),
  );
  if (rivals.length === 0) {
    const copies = candidates.some((other) => other.quote === 1 && other.start !== best.start);
    return credible(best) && (!copies || best.score >= AMONG_COPIES) ? best : null;
  }
  const even = [best, ...rivals].toSorted((one, other) => distance(one) - distance(other));
  const [nearest, next] = even;
  if (nearest === undefined || next === undefined || position === null) return "ambiguous";
  const leads = distance(next) > distance(nearest) * POSITION_LEAD;
  const isLeft = isSupported(nearest) || (pattern.prefix === null && pattern.suffix === null);
  return leads && isLeft && credible(nearest) ? nearest : "ambiguous";
}

/** Where the quote stood, in the folded text; `null` where that is not known or lies outside. */
function foldedPosition({ text, folded }: SearchedText, position: TextRange | undefined): number | null {
  if (position === undefined || position.start > position.end || position.end > text.length) return null;
  return folded.map.toResult(position.start, position.end).start;
}

/** A quote of nothing but punctuation: found only as it is, in its context. */
function literal(
  text: string,
  { exact, prefix, suffix }: SoughtQuote["quote"],
  position?: TextRange,
): Anchor | null {
  if (exact === "") return null;
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  if (at !== -1 && text.indexOf(whole, at + 1) === -1) {
    return { start: at + prefix.length, end: at + prefix.length + exact.length, score: 1 };
  }
  if (at === -1 || position === undefined || !text.startsWith(whole, position.start - prefix.length))
    return null;
  return { start: position.start, end: position.start + exact.length, score: 1 };
}
