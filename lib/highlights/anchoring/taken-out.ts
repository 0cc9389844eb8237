import type { QuotePattern } from "./quote-pattern.ts";

/** So many units of both contexts that stand together say that all between was taken out. */
const JOINED_CONTEXT = 24;
const SIDE = JOINED_CONTEXT / 2;

/**
 * Whether what stood before and behind the quote now stands together: then its words are nowhere, or they are very
 * words that were moved, and what is only like it is a copy. At an edge of the page, where one side is short, the
 * other has to be longer.
 * @param text folded
 */
export function isTakenOut({ prefix, suffix }: QuotePattern, text: string): boolean {
  if (prefix === null || suffix === null) return false;
  const most = Math.max(SIDE, JOINED_CONTEXT - suffix.folded.length);
  const before = prefix.folded.slice(-most);
  const behind = suffix.folded.slice(0, Math.max(SIDE, JOINED_CONTEXT - before.length));
  return before.length + behind.length >= JOINED_CONTEXT && text.includes(before + behind);
}
