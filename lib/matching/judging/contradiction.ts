import { fold } from "../../chinese/fold.ts";
import type { Negation, NumberFact, Numbers } from "../../language/language.ts";
import { type Counts, isAcross, type Reading } from "../../language/reading.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Work } from "../../text/work.ts";
import type { Change, Contradiction } from "../change.ts";
import type { PassageSource } from "../passage.ts";
import { type AlteredNumber, alteredNumber } from "./altered-numbers.ts";
import { contraryClauses } from "./contrary-clauses.ts";
import { isDerived } from "./derived-numbers.ts";
import { foreignTo, tellsComplement } from "./equal-numbers.ts";
import { exchangedNumber } from "./exchanged-numbers.ts";
import { alteredNegation } from "./negations.ts";
import { closestNumber, numberInContext, standsForEqual } from "./number-context.ts";

/** Units of work for finding in a character the numbers and what is denied. */
export const CONTRADICTION_WORK = 20;

/** How far behind a number its partner (50或70) is looked for, and behind both the unit. In characters. */
const PARTNER_REACH = 16;
const UNIT_REACH = 12;

/** The range of a number with its partner and its unit: all of 50或70位. */
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

/**
 * Takes a range in the sources' lines, and gives the same in their texts joined without line feeds. Half-open UTF-16.
 */
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
 * Takes a range in the sources' texts joined without line feeds, and gives the same in their lines. Half-open UTF-16.
 */
function withLineFeeds({ start, end }: TextRange, sources: readonly PassageSource[]): TextRange {
  const moved = (place: number): number => {
    let feeds = 0;
    let at = 0;
    for (const { text } of sources.slice(0, -1)) {
      at += text.length;
      if (place >= at) feeds++;
    }
    return place + feeds;
  };
  return { start: moved(start), end: Math.max(moved(start), moved(end)) };
}

/** What a passage is compared with, and how. */
export interface Comparison {
  /** The passage's words, with the mark of a question that ends them. */
  readonly words: string;
  /** The page's words of the same clause before them. */
  readonly before: string;
  readonly sources: readonly PassageSource[];
  /** The sources with what the same speaker says right before and behind: a page may take a number from there. */
  readonly round: string;
  /** Of the words and their sources, folded, 0 to 1. */
  readonly similarity: number;
  /** What differs, in order; none across languages. */
  readonly changes: readonly Change[];
  /** The languages of page and sources; where they differ, only numbers are compared. */
  readonly reading: Reading;
}

/** The numbers of a passage and of its sources. */
interface BothNumbers {
  readonly stated: readonly NumberFact[];
  readonly said: readonly NumberFact[];
  /** Of the sources with what stands round them. */
  readonly round: readonly NumberFact[];
  readonly page: Numbers;
  readonly source: Numbers;
  readonly counts: Counts;
}

/**
 * @param lines the sources, each on a line of its own
 * @param round these with what stands round them
 * @returns `null` where the numbers of a language are not known
 */
function numbersOfBoth(words: string, lines: string, round: string, reading: Reading): BothNumbers | null {
  const { counts, ...languages } = reading;
  const [page, source] = [languages.page.numbers, languages.source.numbers];
  if (page === null || source === null || counts === null) return null;
  const [stated, said] = [page.facts(fold(words)), source.facts(fold(lines))];
  return { stated, said, round: source.facts(fold(round)), page, source, counts };
}

/** What stands before a number in its clause, or before the comma right before it: her son Kevin, 49. */
const CLAUSE_BEFORE = /[^,.;:!?]*(?:, ?)?$/u;

/** Whether a number is told of somebody whom the clause before it names and the sources do not: 「兒子林志明今年五十歲」. */
function isOfOthers({ start }: NumberFact, words: string, lines: string, { page }: Reading): boolean {
  if (page.peopleIn === null) return false;
  const folded = fold(words);
  const from = start - (CLAUSE_BEFORE.exec(folded.slice(0, start))?.[0].length ?? 0);
  const said = fold(lines);
  return page
    .peopleIn(words, folded)
    .some(
      (name) => name.start >= from && name.end <= start && !said.includes(folded.slice(name.start, name.end)),
    );
}

/** A number that a passage states and its sources state otherwise; the ranges are those of `words` and of `lines`. */
function numberChange(
  { stated, said, round, page, source, counts }: BothNumbers,
  { words, round: textRound, reading }: Comparison,
  lines: string,
  changes: readonly Change[],
  work: Work,
): Change | null {
  // Where no measure is known, nothing is known of what numbers count.
  if (page.measures.size === 0 || source.measures.size === 0) return null;
  const sides = { page: words, source: lines, reading };
  const passageText = { length: words.length, areSpaced: reading.pageWords.areSpaced };
  // A number may be worked out from several, or be taken from what is said next to the sources.
  const isTaken = (fact: NumberFact): boolean =>
    foreignTo([fact], said, counts).length > 0 &&
    (isDerived(fact, said, counts.periods) ||
      standsForEqual(sides, fact, said, { text: textRound, facts: round }, work));
  const own = stated.filter((fact) => !isTaken(fact) && !isOfOthers(fact, words, lines, reading));
  const inContext = (): AlteredNumber | null =>
    numberInContext(sides, foreignTo(own, said, counts), foreignTo(said, stated, counts), work);
  const altered =
    alteredNumber(own, said, counts, (number, others) => closestNumber(sides, number, others, work)) ??
    exchangedNumber(stated, said, changes, passageText, counts, (number, instead) =>
      standsForEqual(sides, number, [instead], { text: lines, facts: said }, work),
    ) ??
    inContext();
  if (altered === null) return null;
  return {
    page: withUnit(words, altered.passage, page),
    source: withUnit(lines, altered.source, source),
  };
}

/** Whether the words before a passage deny it, or may do so: nor do you "promise …", 她否認 or he dismissed that … */
function isDeniedBefore(before: string, negation: Negation | null): boolean {
  if (negation === null) return false;
  const clause = fold(before).replace(negation.noDenials, " ");
  return clause.search(negation.denials) !== -1 || clause.search(negation.doubtful) !== -1;
}

/**
 * A number or a negation in which a passage differs from its sources; half-open UTF-16 ranges of the passage's words,
 * and of the sources' texts one right behind the other.
 * @returns `null` where nothing contradicts, or nothing is known of the languages that could
 */
export function contradictionOf(comparison: Comparison, work: Work): Contradiction | null {
  const { words, before, sources, round, similarity, changes, reading } = comparison;
  const lines = sources.map(({ text }) => text).join(LINE_FEED);
  const numbers = numbersOfBoth(words, lines, round, reading);
  // Whoever tells of those who are left over denies nothing: eleven in twelve will not, where one in twelve will.
  if (numbers !== null && tellsComplement(numbers.stated, numbers.said, numbers.counts)) return null;
  const inLines = changes.map(({ page, source }) => ({ page, source: withLineFeeds(source, sources) }));
  const number = numbers && numberChange(numbers, comparison, lines, inLines, work);
  const { page } = reading;
  const negation = (): Change | null =>
    contraryClauses(words, lines, inLines, page, work) ??
    alteredNegation(words, lines, similarity, page.negation);
  const isNegated = isAcross(reading) || isDeniedBefore(before, page.negation);
  const change = number ?? (isNegated ? null : negation());
  if (change === null) return null;
  return {
    fact: number === null ? "negation" : "number",
    page: change.page,
    source: withoutLineFeeds(change.source, sources),
  };
}
