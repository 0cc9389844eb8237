import { fold } from "../../chinese/fold.ts";
import type { NumberFact, Numbers } from "../../language/language.ts";
import { isAcross, type Reading } from "../../language/reading.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Change, Contradiction } from "../change.ts";
import type { PassageSource } from "../passage.ts";
import { alteredNegation } from "./negations.ts";
import { alteredNumber } from "./numbers.ts";

/** Units of work for finding in a character the numbers and what is denied. */
export const CONTRADICTION_WORK = 20;

/** How far behind a number the one that goes with it is looked for, and the unit. In characters. */
const PARTNER_REACH = 16;
const UNIT_REACH = 12;

/** A number as it is written, with the one that goes with it (50或70位) and the word behind it. */
function withUnit(
  text: string,
  { start, end: alone }: NumberFact,
  { partner, unitLength }: Numbers,
): TextRange {
  const end = alone + (partner.exec(text.slice(alone, alone + PARTNER_REACH))?.[0].length ?? 0);
  return { start, end: end + unitLength(text.slice(end, end + UNIT_REACH)) };
}

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

/** A number that a passage states and its sources state otherwise; none where the numbers of a language are not known. */
function numberChange(words: string, lines: string, { page, source, counts }: Reading): Change | null {
  if (page.numbers === null || source.numbers === null || counts === null) return null;
  const altered = alteredNumber(page.numbers.facts(fold(words)), source.numbers.facts(fold(lines)), counts);
  if (altered === null) return null;
  return {
    page: withUnit(words, altered.passage, page.numbers),
    source: withUnit(lines, altered.source, source.numbers),
  };
}

/**
 * A number or a negation in which a passage differs from its sources.
 * @param words the passage's
 * @param similarity of both, 0 to 1
 * @param reading of both; across languages only numbers are compared
 * @returns `null` where nothing contradicts, or nothing is known of the languages that could
 */
export function contradictionOf(
  words: string,
  sources: readonly PassageSource[],
  similarity: number,
  reading: Reading,
): Contradiction | null {
  const lines = sources.map(({ text }) => text).join(LINE_FEED);
  const number = numberChange(words, lines, reading);
  const negation = isAcross(reading) ? null : reading.page.negation;
  const change = number ?? alteredNegation(words, lines, similarity, negation);
  if (change === null) return null;
  return {
    fact: number === null ? "negation" : "number",
    page: change.page,
    source: withoutLineFeeds(change.source, sources),
  };
}
