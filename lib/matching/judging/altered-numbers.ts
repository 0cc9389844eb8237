import { LONGEST_PERIOD } from "../../language/comparisons.ts";
import type { NumberFact } from "../../language/language.ts";
import type { Counts } from "../../language/reading.ts";
import { agree, foreignTo, SMALLEST_FACT } from "./equal-numbers.ts";

/** A number of a passage with the one that its source has instead. */
export interface AlteredNumber {
  readonly passage: NumberFact;
  readonly source: NumberFact;
}

/**
 * Whether two numbers count the same: 50位 and 500人 do, but small ones (三個, three of anything) only in one unit, or
 * where both are time.
 */
function countsSame(one: NumberFact, other: NumberFact, { counters, periods }: Counts): boolean {
  if (one.unit === null || other.unit === null) return false;
  if (one.unit === other.unit) return true;
  if (Math.max(one.value, other.value) < LONGEST_PERIOD && periods.has(one.unit) && periods.has(other.unit))
    return true;
  return (
    Math.min(one.value, other.value) >= SMALLEST_FACT && counters.has(one.unit) && counters.has(other.unit)
  );
}

/**
 * Those of some numbers for which others have no equal: one that is stated twice needs two.
 * @returns in their order
 */
function withoutEqual(
  facts: readonly NumberFact[],
  others: readonly NumberFact[],
  counts: Counts,
): readonly NumberFact[] {
  const free = new Set(others);
  return facts.filter((fact) => {
    const equal = [...free].find((other) => agree(fact, other, counts));
    if (equal !== undefined) free.delete(equal);
    return equal === undefined;
  });
}

/** Of several numbers of a source, one at least, the one that a number of a passage stands for. */
type Choice = (stated: NumberFact, said: readonly [NumberFact, ...NumberFact[]]) => NumberFact;

/**
 * Finds a fact that was altered: the first number that a passage states and its source does not, or more often than
 * its source, beside one of the same unit that only the source has.
 * @param choose between several of these; the first one where it is left out
 */
export function alteredNumber(
  passage: readonly NumberFact[],
  source: readonly NumberFact[],
  counts: Counts,
  choose: Choice = (_, [first]) => first,
): AlteredNumber | null {
  const onlySaid = foreignTo(source, passage, counts);
  const found = (stated: readonly NumberFact[]): AlteredNumber | null => {
    for (const number of stated) {
      const [instead, ...others] = onlySaid.filter((fact) => countsSame(fact, number, counts));
      if (instead !== undefined) return { passage: number, source: choose(number, [instead, ...others]) };
    }
    return null;
  };
  return found(foreignTo(passage, source, counts)) ?? found(withoutEqual(passage, source, counts));
}
