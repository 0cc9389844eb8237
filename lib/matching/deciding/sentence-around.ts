import type { TextRange } from "../../text/offset-map.ts";

/** No further than this is looked for where a sentence begins and ends, in UTF-16 units: some pages are one line. */
const REACH = 300;

/** What ends a sentence in folded text; a full stop between digits belongs to a number. */
const STOP = /(?<!\d)\.|\.(?!\d)|[!?;\n]/gu;

/**
 * The sentence round a stretch of a page, with the mark that ends it; it reaches over several where the stretch does.
 * @param folded the page's text, folded to the same length
 * @param place half-open UTF-16 range
 */
export function sentenceAround(folded: string, { start, end }: TextRange): TextRange {
  const from = Math.max(0, start - REACH);
  let sentenceStart = from;
  for (const { index } of folded.slice(from, start).matchAll(STOP)) sentenceStart = from + index + 1;
  const behind = folded.slice(end, end + REACH);
  const stop = behind.search(STOP);
  return { start: sentenceStart, end: stop === -1 ? end + behind.length : end + stop + 1 };
}
