import type { Highlight } from "./highlight.ts";
import type { HighlightChange } from "./highlight-source.ts";

/** Between two notes of which neither goes on from the other: an empty line. */
const BETWEEN_NOTES = "\n\n";

/**
 * A note that was written in two places: nothing that either place wrote is lost. What one of them did to it is done
 * to what the other made of it where that is plain; else both stand, one below the other.
 * @param from what stood there when the writing began
 * @param theirs what stands there by now
 * @param mine what is to stand there
 */
export function mergedNote(from: string, theirs: string, mine: string): string {
  if (theirs === from || mine.includes(theirs)) return mine;
  if (mine === from || theirs.includes(mine)) return theirs;
  return around(from, theirs, mine) ?? around(from, mine, theirs) ?? theirs + BETWEEN_NOTES + mine;
}

/** What was put before or behind the text that was there, about what became of that; `null` where it was changed otherwise. */
function around(from: string, added: string, changed: string): string | null {
  if (from === "") return null;
  if (added.startsWith(from)) return changed + added.slice(from.length);
  return added.endsWith(from) ? added.slice(0, -from.length) + changed : null;
}

/** Tags that were changed in two places: what either has put there or taken away, in the order of `theirs`. */
export function mergedTags(
  from: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
): string[] {
  const taken = new Set(from.filter((tag) => !mine.includes(tag)));
  const put = mine.filter((tag) => !from.includes(tag) && !theirs.includes(tag));
  const merged = [...theirs.filter((tag) => !taken.has(tag)), ...put];
  return merged.length === mine.length && merged.every((tag) => mine.includes(tag)) ? [...mine] : merged;
}

/** A highlight as a change makes it; what something else wrote since `from` stays. @param now ISO 8601 */
export function changedHighlight(highlight: Highlight, change: HighlightChange, now: string): Highlight {
  const { note = highlight.note, tags = highlight.tags, colour = highlight.colour, from } = change;
  return {
    ...highlight,
    colour,
    note: from?.note === undefined ? note : mergedNote(from.note, highlight.note, note),
    tags: from?.tags === undefined ? [...tags] : mergedTags(from.tags, highlight.tags, tags),
    changed: after(highlight.changed, now),
  };
}

/** The time of a change: always later than the one before, so that of two states it is known which came last. */
function after(before: string, now: string): string {
  return now > before ? now : new Date(Date.parse(before) + 1).toISOString();
}
