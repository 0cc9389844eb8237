import type { TextRange } from "../../text/offset-map.ts";

/** Marks and symbols that stand together, whatever white space is between them. */
const RUN = /[\p{P}\p{S}](?:[\p{P}\p{S}\s]*[\p{P}\p{S}])?/gu;
const SPACE = /\s+/g;
/** So many marks more than the quote has in one place are no other style of it: a line of dashes, say (UTF-16). */
const MOST_MARKS = 12;

/** How many characters of a text are no white space (UTF-16). */
export const shownLength = (text: string): number => text.replace(SPACE, "").length;

/**
 * The range without lines of marks that were put into it: the fold leaves marks out, so that what is found by it may
 * reach over any number of them.
 * @param range half-open, in `text`
 * @param quote whose own lines of marks are none that were put in
 */
export function withoutPutInMarks(text: string, range: TextRange, quote: string): TextRange[] {
  const words = text.slice(range.start, range.end);
  const own = Math.max(0, ...Array.from(quote.matchAll(RUN), ([run]) => shownLength(run)));
  const ranges: TextRange[] = [];
  let { start } = range;
  for (const { 0: run, index } of words.matchAll(RUN)) {
    if (shownLength(run) <= own + MOST_MARKS) continue;
    if (range.start + index > start) ranges.push({ start, end: range.start + index });
    start = range.start + index + run.length;
  }
  if (start < range.end) ranges.push({ start, end: range.end });
  return ranges.length === 0 ? [range] : ranges;
}
