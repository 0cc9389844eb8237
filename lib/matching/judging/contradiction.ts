import { fold } from "../../chinese/fold.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Change, Contradiction } from "../change.ts";
import type { PassageSource } from "../passage.ts";
import { alteredNegation } from "./negations.ts";
import { alteredNumber, type NumberFact, numberFacts } from "./numbers.ts";

/** 50或70位: the number that goes with it. */
const PARTNER = /^\s*[或到至~～、,，和-]\s*[\d零一二兩三四五六七八九十百千萬億两万亿]+/u;

/** Units of work for finding in a character the numbers and what is denied. */
export const CONTRADICTION_WORK = 20;

/** A number as it is written, with the word behind it. */
function withUnit(text: string, { start, end: alone }: NumberFact): TextRange {
  const end = alone + (PARTNER.exec(text.slice(alone, alone + 16))?.[0].length ?? 0);
  return { start, end: end + unitAt(text, end).length };
}

const unitAt = (text: string, end: number): string =>
  /^\s*(?:\p{Script=Latin}+|千兆瓦|吉瓦|\p{L}|%)/u.exec(text.slice(end, end + 12))?.[0] ?? "";

/** Sources stand on lines of their own here, so that no number runs over from one into the next. */
const LINE_FEED = "\n";

/** A range in the sources' lines as one in their texts, one right behind the other. */
function withoutLineFeeds({ start, end }: TextRange, sources: readonly PassageSource[]): TextRange {
  let feeds = 0;
  let at = 0;
  for (const { text } of sources) {
    at += text.length + LINE_FEED.length;
    if (start >= at) feeds++;
  }
  return { start: start - feeds, end: end - feeds };
}

/**
 * A number or a negation in which a passage differs from its sources.
 * @param words the passage's
 * @param similarity of both, 0 to 1
 * @returns `null` where nothing contradicts
 */
export function contradictionOf(
  words: string,
  sources: readonly PassageSource[],
  similarity: number,
): Contradiction | null {
  const lines = sources.map(({ text }) => text).join(LINE_FEED);
  const number = alteredNumber(numberFacts(fold(words)), numberFacts(fold(lines)));
  const change: Change | null =
    number === null
      ? alteredNegation(words, lines, similarity)
      : { page: withUnit(words, number.passage), source: withUnit(lines, number.source) };
  if (change === null) return null;
  return {
    fact: number === null ? "negation" : "number",
    page: change.page,
    source: withoutLineFeeds(change.source, sources),
  };
}
