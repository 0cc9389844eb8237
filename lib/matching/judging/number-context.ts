import type { NumberFact, Words } from "../../language/language.ts";
import type { Reading } from "../../language/reading.ts";
import type { Work } from "../../text/work.ts";
import type { AlteredNumber } from "./altered-numbers.ts";
import { agree, areOtherMeasures, isCounted } from "./equal-numbers.ts";

/**
 * How far before and behind a number the words stand that tell what it counts, in characters: in Chinese, and between
 * spaces.
 */
const REACH = 8;
const REACH_BETWEEN_SPACES = 40;
/**
 * Two numbers with words of so much weight in common round them count the same. In nats: on the pages for development
 * true passages have at most one such pair of different numbers, a slip of the page's author.
 */
const LEAST_SHARED = 6;

/** The features of the words round a number, by their keys, with their weights in nats. */
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
 * Whether a number of a passage is one that was said as well, and not one in whose place it stands: of 「十五席裡有八席
 * 答應」, 「八席答應」 has the eight, by the words round them.
 * @param instead what was said in its place, of which those in other units count for nothing
 * @param all a text of the source with all its numbers
 */
export function standsForEqual(
  sides: Sides,
  stated: NumberFact,
  instead: readonly NumberFact[],
  { text, facts }: { readonly text: string; readonly facts: readonly NumberFact[] },
  work: Work,
): boolean {
  const { counts } = sides.reading;
  if (counts === null) return false;
  const equal = facts.filter((fact) => fact.unit === stated.unit && agree(stated, fact, counts));
  if (equal.length === 0) return false;
  const shared = instead
    .filter(({ unit }) => unit === stated.unit)
    .map((fact) => sharedRound(sides, stated, fact, work));
  const least = Math.max(0, ...shared);
  return equal.some((fact) => sharedRound({ ...sides, source: text }, stated, fact, work) >= least);
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
  if (furtherStated.length + furtherSaid.length > 0 || isCounted(passage) !== isCounted(said)) return null;
  const { counts } = sides.reading;
  if (counts === null || areOtherMeasures(passage, said, counts)) return null;
  return sharedRound(sides, passage, said, work) >= LEAST_SHARED ? { passage, source: said } : null;
}
