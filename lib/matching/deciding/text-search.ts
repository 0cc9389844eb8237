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
  for (let start = 0; start < text.length; start += BLOCK) {
    const block = text.slice(start, start + BLOCK + LONGEST_MATCH);
    work.draw(block.length * TRYING_WORK);
    yield* work.pause();
    for (const match of block.matchAll(pattern)) {
      // What begins behind the block is found with the next one.
      if (match.index >= BLOCK) break;
      work.draw(MATCH_WORK);
      const at = start + match.index;
      if ((found.at(-1)?.end ?? 0) <= at)
        found.push({ start: at, end: at + match[0].length, group: match[1] ?? "" });
    }
  }
  return found;
}
