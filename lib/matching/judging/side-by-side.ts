import type { TextRange } from "../../text/offset-map.ts";
import type { Change } from "../change.ts";

/**
 * Which stretch of the sources stands over against one of the passage, by what differs between them.
 * @param range half-open UTF-16 range of the passage's text
 * @param changes between the passage and its sources, in order
 * @returns the range in the texts of the sources, one right behind the other; with what only they have at its edges
 */
export function overAgainst({ start, end }: TextRange, changes: readonly Change[]): TextRange {
  let from = start;
  let to = end;
  for (const { page, source } of changes) {
    // What is equal from here on lies so much further behind in the sources.
    const shift = source.end - page.end;
    if (page.end < start) from = start + shift;
    else if (page.start <= start) from = source.start;
    if (page.end < end) to = end + shift;
    else if (page.start <= end) to = source.end;
  }
  return { start: from, end: Math.max(from, to) };
}
