import { TRANSCRIPT_WORDS } from "../language/transcript-words.ts";
import type { TextRange } from "../text/offset-map.ts";

/** Longer brackets are somebody's words. */
const BRACKETS = /[(（[［【][^()（）[\]［］【】\n]{1,60}[)）\]］】]/gu;
const ASIDES = TRANSCRIPT_WORDS.map((words) => words.aside);

/** Whether what stands in brackets was not said: `指……`, `laughs`. */
export const isAside = (inside: string): boolean => ASIDES.some((pattern) => pattern.test(inside.trim()));

/**
 * What of a paragraph nobody said: remarks of whoever wrote it down. They are shown, and never matched.
 * @param text a paragraph's display text
 * @returns half-open UTF-16 ranges, brackets included, in their order
 */
export function stageDirections(text: string): TextRange[] {
  return [...text.matchAll(BRACKETS)]
    .filter(([whole]) => isAside(whole.slice(1, -1)))
    .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}

/** What was said of a paragraph: spaces stand for the rest, so that every offset stays. */
export function withoutStageDirections(text: string): string {
  let spoken = "";
  let at = 0;
  for (const { start, end } of stageDirections(text)) {
    spoken += text.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return spoken + text.slice(at);
}
