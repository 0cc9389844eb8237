import type { NumberFact } from "../../language/language.ts";
import { FRACTION } from "../../language/percent-of.ts";

/** Digits that count: those behind them are left over from working with decimals. */
const PRECISION = 12;
/** A number that is not told to be rounded (about, some) may be rounded by no more than this, as a part of itself. */
const MOST_ROUNDED = 0.04;

/**
 * What a number is told to: the place of its last digit that is not zero.
 * @returns 10,000 for 20,000, 100 for 1,300, 0.1 for 2.3
 */
function stepOf(value: number): number {
  const [digits = "", exponent = "0"] = Number(value.toPrecision(PRECISION)).toExponential().split("e");
  const decimals = digits.split(".")[1]?.length ?? 0;
  return 10 ** (Number(exponent) - decimals);
}

/**
 * The number below which the truth lies where a number is told as "more than" so much: 一萬多 is less than 兩萬, and
 * thirty-odd less than forty.
 */
export const endOfStep = ({ value }: Pick<NumberFact, "value">): number => value + stepOf(value);

/** Whether one of two numbers is the other one, told to fewer digits: 60,000 for 61,000, though not for 64,000. */
export function isRounded(one: number, other: number): boolean {
  const [coarse, fine] = stepOf(one) > stepOf(other) ? [one, other] : [other, one];
  const off = Math.abs(coarse - fine);
  return off <= stepOf(coarse) / 2 && off <= fine * MOST_ROUNDED;
}

/** Whole tenths and simple fractions stand for shares that are so near, in percent: 三成 for 28 percent. */
const NEAR_TENTH = 2.5;
const TENTH = 10;

/** Whether one of two shares, in percent, is the other one in tenths or as a fraction. */
export const isRoundedShare = (one: NumberFact, other: NumberFact): boolean =>
  Math.abs(one.value - other.value) <= NEAR_TENTH &&
  [one, other].some(({ value, unit }) => unit === FRACTION || value % TENTH === 0);
