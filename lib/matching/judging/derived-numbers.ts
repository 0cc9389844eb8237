import type { NumberFact } from "../../language/language.ts";

/** A number that a page works out is told to fewer digits, and may be off by so much, as a part of itself. */
const ROUNDED = 0.02;
/** Of more numbers than this no sums and differences are taken: among so many any number is one. */
const MOST_NUMBERS = 12;
const MONTHS_IN_A_YEAR = 12;

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(one, other) * ROUNDED;

/** Smaller whole numbers are the sum or difference of others by chance: 5 and 1 are 6. */
const SMALLEST = 10;
const tells = (value: number): boolean => value >= SMALLEST || !Number.isInteger(value);

/** Whether a number is worked out from two others: from 33,000 to 42,000 is 9,000 more, and 38 and 24 are 62. */
const isWorkedOut = (value: number, first: number, second: number): boolean =>
  (tells(value) || (tells(first) && tells(second))) &&
  (isNear(value, Math.abs(first - second)) || isNear(value, first + second));

/**
 * Whether a page worked a number out from what was said: the difference or the sum of two numbers, or an amount by the
 * year that was told by the month, and the other way round.
 * @param said the numbers of the source, of which those in the same unit count
 * @param periods units of time: an amount of time is not told by the month or by the year
 */
export function isDerived(
  { value, unit }: NumberFact,
  said: readonly NumberFact[],
  periods: ReadonlyMap<string, number>,
): boolean {
  const alike = said.filter((fact) => fact.unit === unit);
  if (alike.length > MOST_NUMBERS) return false;
  const isRate = unit === null || !periods.has(unit);
  return alike.some(
    (one, at) =>
      (isRate &&
        (isNear(value, one.value * MONTHS_IN_A_YEAR) || isNear(value * MONTHS_IN_A_YEAR, one.value))) ||
      alike.slice(at + 1).some((other) => isWorkedOut(value, one.value, other.value)),
  );
}
