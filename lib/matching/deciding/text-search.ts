import type { TextRange } from "../../text/offset-map.ts";
import type { Steps, Work } from "../../text/work.ts";

/** Characters that are searched at once. */
const BLOCK = 1 << 13;
/** No match of a pattern is longer. In characters. */
const LONGEST_MATCH = 64;
/** Units of work for a character that a pattern is tried at, and for a match. */
const TRYING_WORK = 10;
const MATCH_WORK = 20;

/** A place where a pattern matches, with its first group. */
export interface Match extends TextRange {
  readonly group: string;
}

/** Where a pattern matches in a long text, in steps. @param pattern global; no match of it is longer than 64 characters */
export function* matchesOf(text: string, pattern: RegExp, work: Work): Steps<Match[]> {
  const found: Match[] = [];
  const search = new RegExp(pattern);
  for (let start = 0; start < text.length; start += BLOCK) {
    // A pattern may look at what stands before.
    const first = Math.max(0, start - LONGEST_MATCH);
    const block = text.slice(first, start + BLOCK + LONGEST_MATCH);
    search.lastIndex = Math.max(start, found.at(-1)?.end ?? 0) - first;
    work.draw(block.length * TRYING_WORK);
    yield* work.pause();
    for (const match of block.matchAll(search)) {
      // What begins behind the block is found with the next one.
      const at = first + match.index;
      if (at >= start + BLOCK) break;
      work.draw(MATCH_WORK);
      if ((found.at(-1)?.end ?? 0) <= at)
        found.push({ start: at, end: at + match[0].length, group: match[1] ?? "" });
    }
  }
  return found;
}
