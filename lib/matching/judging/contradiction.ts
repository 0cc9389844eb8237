import { fold } from "../../chinese/fold.ts";
import type { Language, NumberFact, Numbers } from "../../language/language.ts";
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

/** A number that a passage states and its sources state otherwise; none in a language whose numbers are not known. */
function numberChange(words: string, lines: string, numbers: Numbers | null): Change | null {
  if (numbers === null) return null;
  const altered = alteredNumber(numbers.facts(fold(words)), numbers.facts(fold(lines)), numbers);
  if (altered === null) return null;
  return {
    page: withUnit(words, altered.passage, numbers),
    source: withUnit(lines, altered.source, numbers),
  };
}

/**
 * A number or a negation in which a passage differs from its sources.
 * @param words the passage's
 * @param similarity of both, 0 to 1
 * @param language of both
 * @returns `null` where nothing contradicts, or nothing is known of the language that could
 */
export function contradictionOf(
  words: string,
  sources: readonly PassageSource[],
  similarity: number,
  { numbers, negation }: Language,
): Contradiction | null {
  const lines = sources.map(({ text }) => text).join(LINE_FEED);
  const number = numberChange(words, lines, numbers);
  const change = number ?? alteredNegation(words, lines, similarity, negation);
  if (change === null) return null;
  return {
    fact: number === null ? "negation" : "number",
    page: change.page,
    source: withoutLineFeeds(change.source, sources),
  };
}
