import type { NumberFact } from "../../language/language.ts";
import type { Counts } from "../../language/reading.ts";

/** Smaller numbers count sorts and turns of speech (兩種, 三個) unless they measure time, power or a share. */
const SMALLEST_FACT = 10;

/** A year is told in months up to here; above, it is one of the calendar. */
const LONGEST_PERIOD = 100;

/** A number in the shortest unit that its own can be told in: 半年 and 6個月 are one. */
function inShortest({ value, unit }: NumberFact, { periods }: Counts): number {
  const times = unit === null || value >= LONGEST_PERIOD ? undefined : periods.get(unit);
  return times === undefined ? value : value * times;
}

/** Whether two numbers count the same: 50位 and 500人 do, and 三個 counts anything. */
function countsSame(one: NumberFact, other: NumberFact, { counters, periods }: Counts): boolean {
  if (one.unit === null || other.unit === null) return false;
  if (one.unit === other.unit) return true;
  if (Math.max(one.value, other.value) < LONGEST_PERIOD && periods.has(one.unit) && periods.has(other.unit))
    return true;
  return (
    Math.min(one.value, other.value) >= SMALLEST_FACT && counters.has(one.unit) && counters.has(other.unit)
  );
}

/** "Nearly" and "more than" reach so far: 近一年 may be 10個月, and is not 半年. As a factor. */
const NEAR = 1.25;

/** Whether two numbers can both be true of one thing, with what is said of the side on which the truth lies. */
function agree(one: NumberFact, other: NumberFact, counts: Counts): boolean {
  const [first, second] = [inShortest(one, counts), inShortest(other, counts)];
  if (first === second) {
    const bounds = [one.bound, other.bound];
    return !(bounds.includes("above") && bounds.includes("below"));
  }
  const [lower, higher] = first < second ? [one, other] : [other, one];
  const isNear = Math.max(first, second) <= Math.min(first, second) * NEAR;
  return (
    isNear &&
    (lower.bound === "above" ||
      higher.bound === "below" ||
      lower.bound === "about" ||
      higher.bound === "about")
  );
}

/** The first number that a passage states and its source does not, beside one of the same unit that only the source has. */
export function alteredNumber(
  passage: readonly NumberFact[],
  source: readonly NumberFact[],
  counts: Counts,
): { readonly passage: NumberFact; readonly source: NumberFact } | null {
  const hasAgreeing = (number: NumberFact, others: readonly NumberFact[]): boolean =>
    others.some((other) => agree(number, other, counts));
  const onlySaid = source.filter((number) => !hasAgreeing(number, passage));
  for (const number of passage) {
    if (hasAgreeing(number, source)) continue;
    const instead = onlySaid.find((fact) => countsSame(fact, number, counts));
    if (instead !== undefined) return { passage: number, source: instead };
  }
  return null;
}

/** Whether a passage states a number that its source does not have in any unit. */
export function hasForeignNumber(
  passage: readonly NumberFact[],
  source: readonly NumberFact[],
  counts: Counts,
): boolean {
  return passage.some(
    (number) =>
      (number.value >= SMALLEST_FACT || (number.unit !== null && counts.measures.has(number.unit))) &&
      !source.some((fact) => agree(number, fact, counts)),
  );
}
