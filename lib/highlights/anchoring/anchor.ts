import type { OffsetMap, TextRange } from "../../text/offset-map.ts";
import { inOneGo, type Steps } from "../../text/work.ts";
import type { IncompleteHighlight } from "../incomplete-highlight.ts";
import type { TextQuoteSelector } from "../selectors.ts";
import { findAlike } from "./find-alike.ts";
import { findIdentical } from "./find-identical.ts";
import { type Answer, type Found, type Layer, partsIn } from "./layer.ts";
import { otherSpellings } from "./other-spellings.ts";
import { ownPlaces } from "./own-place.ts";
import { withoutPutInMarks } from "./put-in-marks.ts";
import { withEdges } from "./quote-edges.ts";
import { isCut } from "./quote-part.ts";
import { QuotePattern } from "./quote-pattern.ts";
import { bareQuote } from "./readings.ts";
import type { SearchedText } from "./searched-text.ts";
import { isTakenOut } from "./taken-out.ts";

type Quote = Pick<TextQuoteSelector, "exact" | "prefix" | "suffix">;

/** What is known of a quote that is to be found again. */
export interface SoughtQuote {
  readonly quote: Quote;
  /** Where it stood, in the offsets of the text that is searched. */
  readonly position?: TextRange | undefined;
  /** The quote with its context in other scripts and regions' words, to be tried where it is not found as it is. */
  readonly variants?: readonly Quote[] | undefined;
}

/**
 * What became of a quote on its page: all of it is in one place; other words stand in between, or its own in
 * another order; some of it is gone.
 */
export type Completeness = "whole" | IncompleteHighlight["how"];

/** Where a quote was found: from the start of its first part to the end of its last. */
export interface Anchor extends TextRange {
  /** Confidence, 0 to 1. */
  readonly score: number;
  /** The quote's words and nothing else but edits: half-open, disjoint, in the order of the text. */
  readonly parts: readonly TextRange[];
  readonly completeness: Completeness;
}

/** As `anchorSlices`, in one go. */
export function anchor(searched: SearchedText, sought: SoughtQuote): Anchor | null {
  return inOneGo(anchorSlices(searched, sought));
}

/**
 * Finds a quote again, and pauses well within every millisecond: first its very words (script, width,
 * punctuation, white space and readings aside), then a place that is like them, then the parts that they stand
 * in; each in the quote's variants too. What could as well be another place is not found.
 */
export function* anchorSlices(searched: SearchedText, sought: SoughtQuote): Steps<Anchor | null> {
  const { quote, position } = sought;
  const variants = [...otherSpellings(quote, () => searched.isDecomposed()), ...(sought.variants ?? [])];
  const patterns = patternsOf([quote, ...variants]);
  if (patterns[0]?.exact !== quote.exact) return literal(searched.text, quote, position);
  const shown: Layer = {
    searched,
    patterns,
    position: foldedPosition(searched, position),
    map: null,
    known: new Map(),
  };
  const identical = yield* findIn(shown, findIdentical);
  if (identical !== null) return anchorOf(identical);
  const layers = [shown, yield* bareLayer(searched, { quote, position, variants })].filter(
    (layer) => layer !== null,
  );
  for (const find of [findIdentical, findAlike, findParts]) {
    if (find === findAlike && layers.some(hasTakenOut)) return null;
    for (const layer of layers) {
      if (find === findIdentical && layer === shown) continue;
      const answer = yield* findIn(layer, find);
      if (answer !== null) return find !== findIdentical && isElsewhere(answer) ? null : anchorOf(answer);
    }
  }
  return null;
}

const hasTakenOut = ({ patterns, searched }: Layer): boolean =>
  patterns.some((pattern) => isTakenOut(pattern, searched.folded.text));

/** Whether what is like the quote stands apart from the place that both its contexts still say is its own. */
function isElsewhere({ layer: { searched }, pattern, answer }: Answered): boolean {
  if (answer === "ambiguous") return false;
  const own = ownPlaces(pattern, searched.folded.text);
  return (
    own.length > 0 &&
    !answer.parts.some(({ text }) => own.some(({ start, end }) => text.start < end && start < text.end))
  );
}

interface Answered {
  readonly layer: Layer;
  readonly pattern: QuotePattern;
  readonly answer: Found | "ambiguous";
}

/** The answer of the first form that has one: where that could be in several places, no other form can tell. */
function* findIn(
  layer: Layer,
  find: (layer: Layer, pattern: QuotePattern) => Steps<Answer>,
): Steps<Answered | null> {
  for (const pattern of layer.patterns) {
    const answer = yield* find(layer, pattern);
    if (answer !== null) return { layer, pattern, answer };
  }
  return null;
}

/** The page and the quote without readings in brackets; `null` where neither has any. */
function* bareLayer(
  searched: SearchedText,
  { quote, position, variants = [] }: SoughtQuote,
): Steps<Layer | null> {
  const forms = [quote, ...variants];
  const bare = yield* searched.bare();
  const bareForms = forms.map(bareQuote);
  if (bare === null && bareForms.every(({ exact }, index) => exact === forms[index]?.exact)) return null;
  const text = bare?.searched ?? searched;
  const isKnown = position !== undefined && position.end <= searched.text.length;
  const moved = isKnown && bare !== null ? bare.map.toResult(position.start, position.end) : position;
  return {
    searched: text,
    patterns: patternsOf(bareForms),
    position: foldedPosition(text, moved),
    map: bare?.map ?? null,
    known: new Map(),
  };
}

const patternsOf = (forms: readonly Quote[]): QuotePattern[] =>
  forms.map((form) => QuotePattern.of(form)).filter((pattern) => pattern !== null);

function* findParts(layer: Layer, pattern: QuotePattern): Steps<Answer> {
  return yield* partsIn(layer, pattern);
}

/** What was found, in the offsets of the text that the caller gave. */
function anchorOf({ layer: { searched, map }, pattern, answer }: Answered): Anchor | null {
  if (answer === "ambiguous") return null;
  const parts: TextRange[] = [];
  for (const { quote, text } of answer.parts) {
    const { leading, trailing } = pattern.edgesOf(quote);
    const words = searched.folded.map.toSource(text.start, text.end);
    const edged = withEdges(searched.text, words, leading, trailing);
    const end = parts.at(-1)?.end ?? 0;
    const range = map === null ? edged : withReadings(edged, map);
    const shown = { start: Math.max(end, range.start), end: range.end };
    parts.push(...(map === null ? withoutPutInMarks(searched.text, shown, pattern.exact) : [shown]));
  }
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    start: first.start,
    end: last.end,
    score: Math.round(answer.score * 1000) / 1000,
    parts,
    completeness: isCut(answer.parts, pattern.folded.length)
      ? "cut"
      : parts.length > 1
        ? "interrupted"
        : "whole",
  };
}

/** The range in the text with readings, the reading of its last character with it. */
function withReadings({ start, end }: TextRange, map: OffsetMap): TextRange {
  const behind = end === map.resultLength ? map.sourceLength : map.toSource(end, end + 1).start;
  return { start: map.toSource(start, end).start, end: behind };
}

/** Where the quote stood, in the folded text; `null` where that is not known or lies outside. */
function foldedPosition({ text, folded }: SearchedText, position: TextRange | undefined): number | null {
  if (position === undefined || position.start > position.end || position.end > text.length) return null;
  return folded.map.toResult(position.start, position.end).start;
}

/** A quote of nothing but punctuation: found only as it is, in its context. */
function literal(text: string, { exact, prefix, suffix }: Quote, position?: TextRange): Anchor | null {
  if (exact === "") return null;
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  const wholeFrom = (start: number): Anchor => {
    const range = { start, end: start + exact.length };
    return { ...range, score: 1, parts: [range], completeness: "whole" };
  };
  if (at !== -1 && text.indexOf(whole, at + 1) === -1) return wholeFrom(at + prefix.length);
  if (at === -1 || position === undefined || !text.startsWith(whole, position.start - prefix.length))
    return null;
  return wholeFrom(position.start);
}
