import { commonAmounts } from "../../language/amounts.ts";
import type { NumberFact } from "../../language/language.ts";
import type { Counts } from "../../language/reading.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Change } from "../change.ts";
import { endOfStep, isRounded, isRoundedShare } from "./rounding.ts";

/** Numbers from here on without a fraction are years of the calendar, which are never rounded. */
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

/** Smaller numbers count sorts and turns of speech (兩種, 三個) unless they measure time, power or a share. */
const SMALLEST_FACT = 10;

/** A year is told in months up to here; above, it is one of the calendar. */
const LONGEST_PERIOD = 100;

/** How many of the shortest period one of these is; `null` where it is no period, or a year of the calendar. */
const periodsIn = ({ value, unit }: NumberFact, { periods }: Counts): number | null =>
  unit === null || value >= LONGEST_PERIOD ? null : (periods.get(unit) ?? null);

/** Two numbers in one unit, where both measure the same: 半年 and 6個月 are one; as they are written else. */
function inOneUnit(one: NumberFact, other: NumberFact, counts: Counts): readonly [number, number] {
  const [first, second] = [periodsIn(one, counts), periodsIn(other, counts)];
  if (first !== null && second !== null) return [one.value * first, other.value * second];
  const amounts = commonAmounts(one.unit, other.unit);
  return amounts === null || !isCounted(one) || !isCounted(other)
    ? [one.value, other.value]
    : [one.value * amounts[0], other.value * amounts[1]];
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

/** Amounts in two units are the same as near as this: four kilometres, and two and a half miles. As a factor. */
const CONVERTED = 1.05;

/** Whether the lower of two numbers is "more than" what the higher one says exactly, or the other way round. */
const isNearBound = (lower: NumberFact, higher: NumberFact, isNear: boolean): boolean =>
  isNear &&
  (lower.bound === "above" ||
    higher.bound === "below" ||
    lower.bound === "about" ||
    higher.bound === "about");

/** Whether two numbers can be one, with what is said of the side on which the truth lies. */
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
const SHARES = new Set(["percent", "fraction"]);
const WHOLE = 100;

/** Shares are told to the whole percent: eleven in twelve, and 8 percent. */
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

/** What two shares in percent may differ by, where one was told as a decimal. */
const ROUNDING = 1e-9;

/** Whether a number is the decimal of a fraction of one: two tenths are 0.2, of whatever measure. */
const isDecimalOf = (number: NumberFact, fraction: NumberFact): boolean =>
  fraction.unit === "fraction" &&
  number.value < 1 &&
  Math.abs(number.value * WHOLE - fraction.value) < ROUNDING;

/** Whether two numbers can both be true of one thing. */
export const agree = (one: NumberFact, other: NumberFact, counts: Counts): boolean =>
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

/** A number of a passage with the one that its source has instead. */
export interface AlteredNumber {
  readonly passage: NumberFact;
  readonly source: NumberFact;
}

/** Those of some numbers that others state nowhere. */
export const foreignTo = (
  facts: readonly NumberFact[],
  others: readonly NumberFact[],
  counts: Counts,
): readonly NumberFact[] => facts.filter((fact) => !others.some((other) => agree(fact, other, counts)));

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
 * The first number that a passage states and its source does not, or more often than its source, beside one of the same
 * unit that only the source has.
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

/** Whether one number is known to measure what the other does not: four years, and two hundred million dollars. */
export function areOtherMeasures(one: NumberFact, other: NumberFact, { measures }: Counts): boolean {
  if (one.unit === null || other.unit === null || one.unit === other.unit) return false;
  if (SHARES.has(one.unit) !== SHARES.has(other.unit)) return true;
  return measures.has(one.unit) || measures.has(other.unit);
}

/**
 * A number that stands in the place of another has so many equal characters round it, on both sides together; between
 * spaces as many make one word, and the word may be no more than the unit of both.
 */
const LEAST_EQUAL = 4;
const LEAST_EQUAL_BETWEEN_SPACES = 12;
/** And the words that were exchanged with it are no more than this on either side, in characters. */
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
 * A number that a passage has in the very place of another one of its source, whatever it counts and whether the source
 * has the same elsewhere.
 * @param changes between the two, in order
 * @param passageText its length, and whether its words stand between spaces
 * @param standsForEqual whether a number of the passage is rather an equal one elsewhere in the source
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
