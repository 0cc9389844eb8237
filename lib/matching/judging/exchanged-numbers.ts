import type { NumberFact } from "../../language/language.ts";
import type { Counts } from "../../language/reading.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Change } from "../change.ts";
import type { AlteredNumber } from "./altered-numbers.ts";
import { agree, areOtherMeasures } from "./equal-numbers.ts";

/**
 * A number stands in the place of another one where so many characters round it, before and behind it together, are the
 * same in both texts. Where words stand between spaces more are asked for: four letters are one word, which may be no
 * more than the unit of both.
 */
const LEAST_EQUAL = 4;
const LEAST_EQUAL_BETWEEN_SPACES = 12;
/**
 * What was exchanged, the number with the words changed beside it, is no longer than this in either text, in
 * characters.
 */
const LONGEST_EXCHANGE = 8;

const touches = (fact: NumberFact, { start, end }: TextRange): boolean =>
  fact.start <= end && start <= fact.end;

/** Whether passage and source both have both of two numbers, and in one order: then neither took the other's place. */
function haveOneOrder(
  stated: NumberFact,
  passage: readonly NumberFact[],
  said: NumberFact,
  source: readonly NumberFact[],
  counts: Counts,
): boolean {
  const repeated = source.find((fact) => agree(stated, fact, counts));
  const restated = passage.find((fact) => agree(said, fact, counts));
  if (repeated === undefined || restated === undefined) return false;
  return stated.start < restated.start === repeated.start < said.start;
}

/**
 * A number that a passage has in the very place of another one of its source, whatever it counts, and even where the
 * source has it elsewhere.
 * @param passage the numbers of the passage
 * @param source the numbers of its source
 * @param changes between the two, in order
 * @param passageText its length, and whether its words stand between spaces
 * @param standsForEqual whether a number of the passage is rather an equal one elsewhere in the source
 * @returns the first such number with the one in whose place it stands; `null` where there is none
 */
export function exchangedNumber(
  passage: readonly NumberFact[],
  source: readonly NumberFact[],
  changes: readonly Change[],
  passageText: { readonly length: number; readonly areSpaced: boolean },
  counts: Counts,
  standsForEqual: (stated: NumberFact, instead: NumberFact) => boolean = () => false,
): AlteredNumber | null {
  const least = passageText.areSpaced ? LEAST_EQUAL_BETWEEN_SPACES : LEAST_EQUAL;
  for (const [at, { page, source: exchanged }] of changes.entries()) {
    if (page.end - page.start > LONGEST_EXCHANGE || exchanged.end - exchanged.start > LONGEST_EXCHANGE)
      continue;
    const equal =
      page.start -
      (changes[at - 1]?.page.end ?? 0) +
      (changes[at + 1]?.page.start ?? passageText.length) -
      page.end;
    const [stated, ...others] = passage.filter((fact) => touches(fact, page));
    const [said, ...furtherSaid] = source.filter((fact) => touches(fact, exchanged));
    if (stated === undefined || said === undefined || others.length + furtherSaid.length > 0) continue;
    if (equal < least || agree(stated, said, counts) || areOtherMeasures(stated, said, counts)) continue;
    if (haveOneOrder(stated, passage, said, source, counts)) continue;
    if (!standsForEqual(stated, said)) return { passage: stated, source: said };
  }
  return null;
}
