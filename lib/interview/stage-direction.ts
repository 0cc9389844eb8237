import { TRANSCRIPT_WORDS } from "../language/transcript-words.ts";
import type { TextRange } from "../text/offset-map.ts";

/** Longer brackets are somebody's words. */
const BRACKETS = /[(（[［【][^()（）[\]［］【】\n]{1,60}[)）\]］】]/gu;
const ASIDES = TRANSCRIPT_WORDS.map((words) => words.aside);

/** Somebody's name and what they say, within the words of another: `（王：真的吗？）`, `(Lee: Really?)`. */
const INTERJECTION =
  /^[^\s:：，,。.？?！!\d](?:[^:：，,。？?！!\d\n]{0,18}[^\s:：，,。？?！!\d])?\s?[:：]\s?\S/u;

/** Whether what stands in brackets is what another speaker throws in. */
const isInterjection = (inside: string): boolean => INTERJECTION.test(inside.trim());

/** Whether what stands in brackets was not said by whoever speaks: `指……`, `laughs`, `王：真的吗？`. */
export const isAside = (inside: string): boolean =>
  ASIDES.some((pattern) => pattern.test(inside.trim())) || isInterjection(inside);

/** What others throw in, in brackets within somebody's words, with the brackets. */
export const interjectionsIn = (text: string): string[] =>
  (text.match(BRACKETS) ?? []).filter((whole) => isInterjection(whole.slice(1, -1)));

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
