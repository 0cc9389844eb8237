import type { NumberFact, Words } from "../../language/language.ts";
import type { Counts, Reading } from "../../language/reading.ts";
import type { Work } from "../../text/work.ts";
import type { AlteredNumber } from "./numbers.ts";

/** How far round a number the words stand that tell what it counts. In characters. */
const REACH = 8;
const REACH_BETWEEN_SPACES = 40;
/**
 * Two numbers with words of so much weight in common round them count the same. In nats: on the pages for development
 * and for measuring, true passages have one such pair of different numbers, and it is a slip of the page's author.
 */
const LEAST_SHARED = 6;
/** Numbers from here on without a fraction are years of the calendar, which no other number stands for. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;

const isYear = ({ value, unit }: NumberFact): boolean =>
  (unit === null || unit === "year") && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;

/** Whether one number is known to measure what the other does not: four years, and two hundred million dollars. */
function areOtherMeasures(one: NumberFact, other: NumberFact, { measures }: Counts): boolean {
  if (one.unit === null || other.unit === null || one.unit === other.unit) return false;
  return measures.has(one.unit) || measures.has(other.unit);
}

/** The features of the words round a number, by their keys, with their weights. */
function wordsRound(
  text: string,
  { start, end }: NumberFact,
  words: Words,
  work: Work,
): ReadonlyMap<number, number> {
  const reach = words.areSpaced ? REACH_BETWEEN_SPACES : REACH;
  const features = new Map<number, number>();
  const folded = words.fold(
    `${text.slice(Math.max(0, start - reach), start)} ${text.slice(end, end + reach)}`,
  );
  work.draw(folded.length * words.workByCharacter);
  words.collect(folded, 0, folded.length, (key, weight) => features.set(key, weight));
  return features;
}

/** What the words round a number of a passage and round one of its source have in common, in nats. */
function sharedRound(
  { page, source, reading }: Sides,
  passage: NumberFact,
  said: NumberFact,
  work: Work,
): number {
  const round = wordsRound(page, passage, reading.pageWords, work);
  let shared = 0;
  for (const [key, weight] of wordsRound(source, said, reading.sourceWords, work))
    shared += Math.min(weight, round.get(key) ?? 0);
  return shared;
}

/** The words of a passage and of its source, and how they are compared. */
export interface Sides {
  readonly page: string;
  readonly source: string;
  readonly reading: Reading;
}

/**
 * Of several numbers of a source the one that a number of a passage stands for, by the words round them.
 * @returns the first where the words tell nothing
 */
export function closestNumber(
  sides: Sides,
  stated: NumberFact,
  said: readonly [NumberFact, ...NumberFact[]],
  work: Work,
): NumberFact {
  let [closest] = said;
  if (said.length === 1) return closest;
  let most = 0;
  for (const fact of said) {
    const shared = sharedRound(sides, stated, fact, work);
    if (shared > most) [closest, most] = [fact, shared];
  }
  return closest;
}

/**
 * The number that a passage states in the place of another one, told by the words round both: where each side has one
 * number alone that the other has not.
 * @param foreign what only the passage states
 * @param onlySaid what only the source states
 */
export function numberInContext(
  sides: Sides,
  foreign: readonly NumberFact[],
  onlySaid: readonly NumberFact[],
  work: Work,
): AlteredNumber | null {
  const [passage, ...furtherStated] = foreign;
  const [said, ...furtherSaid] = onlySaid;
  if (passage === undefined || said === undefined) return null;
  if (furtherStated.length + furtherSaid.length > 0 || isYear(passage) !== isYear(said)) return null;
  const { counts } = sides.reading;
  if (counts === null || areOtherMeasures(passage, said, counts)) return null;
  return sharedRound(sides, passage, said, work) >= LEAST_SHARED ? { passage, source: said } : null;
}
