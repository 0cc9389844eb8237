import type { OffsetMap } from "../../text/offset-map.ts";
import { shownLength } from "./put-in-marks.ts";
import { type QuotePart, SMALL_EDIT } from "./quote-part.ts";
import type { QuotePattern } from "./quote-pattern.ts";
import type { SearchedText } from "./searched-text.ts";

/** Of what is put in less is an edit: twenty characters with their marks and spaces may have ten (folded). */
const SMALL_INSERTION = 8;

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
  /** Whether what the quote has between two parts was put in another place, and not left out. */
  const isElsewhere = (last: QuotePart | undefined, part: QuotePart): boolean =>
    all.some(({ quote }) => quote.start >= (last?.quote.end ?? 0) && quote.end <= part.quote.start);
  for (const part of all) {
    const last = parts.at(-1);
    const inQuote = last === undefined ? -1 : part.quote.start - last.quote.end;
    const inText = last === undefined ? 0 : part.text.start - last.text.end;
    const isEdit = inText <= SMALL_EDIT && inText - inQuote <= SMALL_INSERTION && !isElsewhere(last, part);
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
