import type { CommonStretch } from "../../text/aligner/common-stretches.ts";
import { editScript } from "../../text/aligner/edit-script.ts";
import type { OffsetMap, TextRange } from "../../text/offset-map.ts";
import { shownLength } from "./put-in-marks.ts";
import type { QuotePattern } from "./quote-pattern.ts";
import type { SearchedText } from "./searched-text.ts";

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
const SMALL_EDIT = 12;
/** Of what is put in less is an edit: twenty characters with their marks and spaces may have ten (folded). */
const SMALL_INSERTION = 8;
/** Equal units between two changes that are taken for chance. */
const CHANCE = 3;
/** Share of a part's units that are the quote's; what an approximate search looks at has as many. */
const MOSTLY = 0.7;
/** A part tells where it is from this length in the quote's own characters, or from so many words. */
const TELLING_CHARACTERS = 12;
const TELLING_WORDS = 4;
/** A shorter part tells it too where so many units of the context touch it (folded). */
const TOUCHING = 8;

/**
 * The quote in the parts in which a chain of stretches has it, in the order of the text.
 * @param stretches of the quote with its context
 * @param before length of the context in front of the quote
 */
export function partsOfChain(
  stretches: readonly CommonStretch[],
  pattern: QuotePattern,
  before: number,
  searched: SearchedText,
): QuotePart[] {
  const { length } = pattern.folded;
  const own: CommonStretch[] = [];
  /** Where in the text the quote touches its context. */
  const touching = new Set<number>();
  for (const stretch of stretches) {
    const inFront = Math.max(0, before - stretch.pattern);
    const behind = Math.max(0, stretch.pattern + stretch.length - before - length);
    const rest = stretch.length - inFront - behind;
    if (rest <= 0) continue;
    const text = stretch.text + inFront;
    own.push({ pattern: stretch.pattern + inFront - before, text, length: rest });
    if (inFront >= TOUCHING) touching.add(text);
    if (behind >= TOUCHING) touching.add(text + rest);
  }
  return joinedParts(own.map(partOf), pattern, searched).filter(
    (part) =>
      isMostlyKept(part) &&
      (touching.has(part.text.start) || touching.has(part.text.end) || isTelling(pattern, part.quote)),
  );
}

/** The quote in the parts in which a place that is like it has it, from the place's start to its end. */
export function partsOfPlace(
  { start, end }: TextRange,
  pattern: QuotePattern,
  searched: SearchedText,
): QuotePart[] {
  const { text } = searched.folded;
  const place = text.slice(start, end);
  const stretches: CommonStretch[] = [];
  let [inQuote, inPlace] = [0, 0];
  const add = (to: number): void => {
    if (to > inQuote) stretches.push({ pattern: inQuote, text: start + inPlace, length: to - inQuote });
  };
  for (const { first, second } of editScript(pattern.folded, place, CHANCE)) {
    add(first.start);
    inQuote = first.end;
    inPlace = second.end;
  }
  add(pattern.folded.length);
  const touches = {
    start: pattern.prefix?.touches(text, start) !== false,
    end: pattern.suffix?.touches(text, end) !== false,
  };
  while (!touches.start && (stretches[0]?.length ?? CHANCE + 1) <= CHANCE) stretches.shift();
  while (!touches.end && (stretches.at(-1)?.length ?? CHANCE + 1) <= CHANCE) stretches.pop();
  const parts = joinedParts(stretches.map(partOf), pattern, searched);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = touches.start ? start : first.text.start;
  const to = touches.end ? end : last.text.end;
  if (first.text.start - from > SMALL_EDIT || to - last.text.end > SMALL_EDIT) return parts;
  return parts.map((part) => ({
    ...part,
    text: {
      start: part === first ? Math.min(from, first.text.start) : part.text.start,
      end: part === last ? Math.max(to, last.text.end) : part.text.end,
    },
  }));
}

const partOf = ({ pattern, text, length }: CommonStretch): QuotePart => ({
  quote: { start: pattern, end: pattern + length },
  text: { start: text, end: text + length },
  kept: length,
  left: 0,
});

/** The parts, those as one between which there is no more than an edit. */
export function joinedParts(
  all: readonly QuotePart[],
  pattern: QuotePattern,
  searched: SearchedText,
): QuotePart[] {
  const parts: QuotePart[] = [];
  const shown = (text: string, map: OffsetMap, start: number, end: number): number =>
    start === end
      ? 0
      : shownLength(text.slice(map.toSource(start - 1, start).end, map.toSource(end, end + 1).start));
  /** How many characters more, with the marks that the fold leaves out, stand between two parts than in the quote. */
  const shownBetween = (last: QuotePart, part: QuotePart): number =>
    shown(searched.text, searched.folded.map, last.text.end, part.text.start) -
    shown(pattern.exact, pattern.map, last.quote.end, part.quote.start);
  for (const part of all) {
    const last = parts.at(-1);
    const inQuote = last === undefined ? -1 : part.quote.start - last.quote.end;
    const inText = last === undefined ? 0 : part.text.start - last.text.end;
    const isEdit = inText <= SMALL_EDIT && inText - inQuote <= SMALL_INSERTION;
    if (last !== undefined && inQuote >= 0 && isEdit && shownBetween(last, part) <= SMALL_EDIT) {
      parts[parts.length - 1] = {
        quote: { start: last.quote.start, end: part.quote.end },
        text: { start: last.text.start, end: part.text.end },
        kept: last.kept + part.kept,
        left: Math.max(last.left, part.left, inQuote - inText),
      };
    } else {
      parts.push(part);
    }
  }
  return parts;
}

/** Whether a part is the quote's words with edits, and not only a few of them near each other. */
function isMostlyKept({ quote, text, kept }: QuotePart): boolean {
  return kept >= MOSTLY * Math.min(quote.end - quote.start, text.end - text.start);
}

/** Whether the words of a part tell where it is from. */
export function isTelling({ exact, map }: QuotePattern, { start, end }: TextRange): boolean {
  const source = map.toSource(start, end);
  if (source.end - source.start >= TELLING_CHARACTERS) return true;
  return exact.slice(source.start, source.end).split(/\s+/).length >= TELLING_WORDS;
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
