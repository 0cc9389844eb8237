import { commonAmounts } from "../../language/amounts.ts";
import { LONGEST_PERIOD } from "../../language/comparisons.ts";
import type { NumberFact } from "../../language/language.ts";
import { FRACTION } from "../../language/percent-of.ts";
import type { Counts } from "../../language/reading.ts";
import { areSameTime, TIME_OF_DAY, timeWrittenAs } from "../../language/time-of-day.ts";
import { endOfStep, isRounded, isRoundedShare } from "./rounding.ts";

/** Whole numbers from here to there, of years or of nothing, are years of the calendar, which are never rounded. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;

/** Whether a number counts or measures, and is no year of the calendar. */
export const isCounted = ({ value, unit }: NumberFact): boolean =>
  !(
    (unit === null || unit === "year") &&
    Number.isInteger(value) &&
    value >= FIRST_YEAR &&
    value <= LAST_YEAR
  );

/**
 * Smaller numbers state no fact (兩種, 三個: two sorts, three of something), unless they measure time, power or a share.
 */
export const SMALLEST_FACT = 10;

/** How many of the shortest unit of time a number comes to; `null` where it is no time, or a year of the calendar. */
const periodsIn = ({ value, unit }: NumberFact, { periods }: Counts): number | null =>
  unit === null || value >= LONGEST_PERIOD ? null : (periods.get(unit) ?? null);

/**
 * The values of two numbers in one unit, where both measure the same: 半年 and 6個月 are both 6. Else as they are written.
 */
function inOneUnit(one: NumberFact, other: NumberFact, counts: Counts): readonly [number, number] {
  const [first, second] = [periodsIn(one, counts), periodsIn(other, counts)];
  if (first !== null && second !== null) return [one.value * first, other.value * second];
  const amounts = commonAmounts(one.unit, other.unit);
  return amounts === null || !isCounted(one) || !isCounted(other)
    ? [one.value, other.value]
    : [one.value * amounts[0], other.value * amounts[1]];
}

/** "Nearly" and "more than" reach so far: 近一年 may be 10個月, and is not 半年. As a factor. */
const NEAR = 1.25;

/**
 * Amounts in two units are the same if one is no more than this times the other: four kilometres, and two and a half
 * miles.
 */
const CONVERTED = 1.05;

/**
 * Whether one of two numbers is told as a bound of the other, or as about so much.
 * @param isNear whether they are as near as `NEAR`
 */
const isNearBound = (lower: NumberFact, higher: NumberFact, isNear: boolean): boolean =>
  isNear &&
  (lower.bound === "above" ||
    higher.bound === "below" ||
    lower.bound === "about" ||
    higher.bound === "about");

/** Whether two numbers can be told of one value, given their bounds and how they may be rounded. */
function areSame(one: NumberFact, other: NumberFact, counts: Counts): boolean {
  const [first, second] = inOneUnit(one, other, counts);
  if (first === second) {
    const bounds = [one.bound, other.bound];
    return !(bounds.includes("above") && bounds.includes("below"));
  }
  const [lower, higher] = first < second ? [one, other] : [other, one];
  const isNear = Math.max(first, second) <= Math.min(first, second) * NEAR;
  if (isNearBound(lower, higher, isNear)) return true;
  if (lower.bound === "above" && one.unit === other.unit && higher.value < endOfStep(lower)) return true;
  // Rounded down is no more than, and rounded up no less than the truth.
  if (lower.bound === "below" || higher.bound === "above") return false;
  if (areShares(one, other)) return isRoundedShare(one, other);
  if (commonAmounts(one.unit, other.unit) !== null)
    return Math.max(first, second) <= Math.min(first, second) * CONVERTED;
  return one.unit === other.unit && isCounted(one) && isRounded(first, second);
}

/** The units of shares, of which what is left over is told as well: one in twelve leave, and eleven in twelve stay. */
const SHARES = new Set(["percent", FRACTION]);
const WHOLE = 100;

/**
 * Two exact shares make a whole if their sum is no further from it than this, in percent: eleven in twelve, and 8
 * percent.
 */
const ROUNDED = 1;
/**
 * "More than nine in ten" may be eleven in twelve. Between shares that make a whole "about" and "more than" reach no
 * further: 80 percent of incomes have nothing to do with about one in twelve families. In percent.
 */
const NEAR_WHOLE = 5;

const areShares = (one: NumberFact, other: NumberFact): boolean =>
  SHARES.has(one.unit ?? "") && SHARES.has(other.unit ?? "");

/** Whether two shares make a whole. */
function areComplements(one: NumberFact, other: NumberFact, counts: Counts): boolean {
  if (!areShares(one, other)) return false;
  const off = Math.abs(one.value + other.value - WHOLE);
  if (off <= ROUNDED) return true;
  const bound = other.bound === "above" ? "below" : other.bound === "below" ? "above" : other.bound;
  return off <= NEAR_WHOLE && areSame(one, { ...other, value: WHOLE - other.value, bound }, counts);
}

/** What working with decimals leaves over between two equal shares, in percent. */
const ROUNDING = 1e-9;

/** Whether a number is the decimal of a fraction of one: two tenths are 0.2, of whatever measure. */
const isDecimalOf = (number: NumberFact, fraction: NumberFact): boolean =>
  fraction.unit === FRACTION &&
  number.value < 1 &&
  Math.abs(number.value * WHOLE - fraction.value) < ROUNDING;

/** A number as a time of day: also a bare one, 9 and 8.45; `null` where it tells none. */
const timeOf = ({ value, unit }: NumberFact): number | null =>
  unit === TIME_OF_DAY ? value : unit === null ? timeWrittenAs(value) : null;

/** Whether two numbers tell one time of day, at least one of them beyond doubt: 8.45, and a quarter to nine. */
function areTimes(one: NumberFact, other: NumberFact): boolean {
  if (one.unit !== TIME_OF_DAY && other.unit !== TIME_OF_DAY) return false;
  const [first, second] = [timeOf(one), timeOf(other)];
  return first !== null && second !== null && areSameTime(first, second);
}

/** Whether two numbers can both be true of one thing: as the same value, or as two shares that make a whole. */
export const agree = (one: NumberFact, other: NumberFact, counts: Counts): boolean =>
  areTimes(one, other) ||
  areSame(one, other, counts) ||
  areComplements(one, other, counts) ||
  isDecimalOf(one, other) ||
  isDecimalOf(other, one);

/** Whether a passage tells what is left over of a share in its source: then it denies what was said of the share. */
export const tellsComplement = (
  passage: readonly NumberFact[],
  source: readonly NumberFact[],
  counts: Counts,
): boolean =>
  passage.some(
    (fact) =>
      !source.some((other) => areSame(fact, other, counts)) &&
      source.some((other) => areComplements(fact, other, counts)),
  );

/** Those of some numbers that others state nowhere. */
export const foreignTo = (
  facts: readonly NumberFact[],
  others: readonly NumberFact[],
  counts: Counts,
): readonly NumberFact[] => facts.filter((fact) => !others.some((other) => agree(fact, other, counts)));

/** Whether one number is known to measure what the other does not: four years, and two hundred million dollars. */
export function areOtherMeasures(one: NumberFact, other: NumberFact, { measures }: Counts): boolean {
  if (one.unit === null || other.unit === null || one.unit === other.unit) return false;
  if (SHARES.has(one.unit) !== SHARES.has(other.unit)) return true;
  return measures.has(one.unit) || measures.has(other.unit);
}

/** Whether a number tells something, and does not only count sorts. */
const tellsFact = ({ value, unit }: NumberFact, { measures }: Counts): boolean =>
  value >= SMALLEST_FACT || (unit !== null && measures.has(unit));

/**
 * Whether the numbers that a passage states are those of its source, in whatever unit.
 * @returns `null` where it states none that tells something
 */
export function numbersAgree(
  passage: readonly NumberFact[],
  source: readonly NumberFact[],
  counts: Counts,
): boolean | null {
  const facts = passage.filter((fact) => tellsFact(fact, counts));
  if (facts.length === 0) return null;
  return facts.every((fact) => source.some((other) => agree(fact, other, counts)));
}
