import type { CommonStretch } from "../../text/aligner/common-stretches.ts";
import { editScript } from "../../text/aligner/edit-script.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { QuotePattern } from "./quote-pattern.ts";

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
const SMALL_EDIT = 10;
/** A clause that was put in another one's place is an edit up to this length. */
const REPLACED_CLAUSE = 30;
/** Equal units between two changes that are taken for chance. */
const CHANCE = 4;
/** A part tells where it is from this length in the quote's own characters, or from so many words. */
const TELLING_CHARACTERS = 12;
const TELLING_WORDS = 4;
/** Units of the text in which the rest of a quote is looked for before its first part and behind its last. */
const REST_WITHIN = 400;
/** Units of context that have to touch such a rest. */
const TOUCHING = 6;

/** The quote in the parts in which a chain of stretches has it, in the order of the text. */
export function partsOfChain(
  stretches: readonly CommonStretch[],
  pattern: QuotePattern,
  text: string,
): QuotePart[] {
  const telling = joinedParts(stretches).filter(({ quote }) => isTelling(pattern, quote));
  return withRests(telling, pattern, text);
}

/** The quote in the parts in which a place that is like it has it, from the place's start to its end. */
export function partsOfPlace({ start, end }: TextRange, pattern: QuotePattern, text: string): QuotePart[] {
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
  const parts = joinedParts(stretches);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first === last) return [{ ...first, text: { start, end } }];
  return [
    { ...first, text: { start, end: first.text.end } },
    ...parts.slice(1, -1),
    { ...last, text: { start: last.text.start, end } },
  ];
}

/** The stretches, those as one part between which there is no more than an edit. */
function joinedParts(stretches: readonly CommonStretch[]): QuotePart[] {
  const parts: QuotePart[] = [];
  for (const stretch of stretches) {
    const last = parts.at(-1);
    const inQuote = last === undefined ? -1 : stretch.pattern - last.quote.end;
    const inText = last === undefined ? 0 : stretch.text - last.text.end;
    const isEdit =
      inText <= SMALL_EDIT || (inText <= REPLACED_CLAUSE && Math.abs(inText - inQuote) <= SMALL_EDIT);
    const [quoteEnd, textEnd] = [stretch.pattern + stretch.length, stretch.text + stretch.length];
    if (last !== undefined && inQuote >= 0 && isEdit) {
      parts[parts.length - 1] = {
        quote: { start: last.quote.start, end: quoteEnd },
        text: { start: last.text.start, end: textEnd },
        kept: last.kept + stretch.length,
        left: Math.max(last.left, inQuote - inText),
      };
    } else {
      parts.push({
        quote: { start: stretch.pattern, end: quoteEnd },
        text: { start: stretch.text, end: textEnd },
        kept: stretch.length,
        left: 0,
      });
    }
  }
  return parts;
}

/** Whether the words of a part tell where it is from. */
function isTelling({ exact, map }: QuotePattern, { start, end }: TextRange): boolean {
  const source = map.toSource(start, end);
  if (source.end - source.start >= TELLING_CHARACTERS) return true;
  return exact.slice(source.start, source.end).split(/\s+/).length >= TELLING_WORDS;
}

/** With the beginning and the end of the quote, where these are too short to be found by themselves. */
function withRests(parts: readonly QuotePart[], pattern: QuotePattern, text: string): QuotePart[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { folded, prefix, suffix } = pattern;
  const answer = [...parts];
  if (first.quote.start > 0 && prefix !== null) {
    const before = prefix.folded.slice(-TOUCHING);
    const rest = before + folded.slice(0, first.quote.start);
    const from = Math.max(0, first.text.start - REST_WITHIN);
    const at = text.slice(from, first.text.start).lastIndexOf(rest);
    if (at !== -1) answer.unshift(partAt(0, from + at + before.length, first.quote.start));
  }
  if (last.quote.end < folded.length && suffix !== null) {
    const rest = folded.slice(last.quote.end);
    const behind = suffix.folded.slice(0, TOUCHING);
    const at = text.slice(last.text.end, last.text.end + REST_WITHIN).indexOf(rest + behind);
    if (at !== -1) answer.push(partAt(last.quote.end, last.text.end + at, rest.length));
  }
  return answer;
}

const partAt = (quote: number, text: number, length: number): QuotePart => ({
  quote: { start: quote, end: quote + length },
  text: { start: text, end: text + length },
  kept: length,
  left: 0,
});

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
