import type { NumberFact } from "../../language/language.ts";
import type { Counts } from "../../language/reading.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Change } from "../change.ts";

/** Smaller numbers count sorts and turns of speech (兩種, 三個) unless they measure time, power or a share. */
const SMALLEST_FACT = 10;

/** A year is told in months up to here; above, it is one of the calendar. */
const LONGEST_PERIOD = 100;

/** How many of the shortest period one of these is; `null` where it is no period, or a year of the calendar. */
const periodsIn = ({ value, unit }: NumberFact, { periods }: Counts): number | null =>
  unit === null || value >= LONGEST_PERIOD ? null : (periods.get(unit) ?? null);

/** Two numbers in one unit, where both tell a period: 半年 and 6個月 are one; as they are written else. */
function inOneUnit(one: NumberFact, other: NumberFact, counts: Counts): readonly [number, number] {
  const [first, second] = [periodsIn(one, counts), periodsIn(other, counts)];
  return first === null || second === null
    ? [one.value, other.value]
    : [one.value * first, other.value * second];
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

/** Whether two numbers can be one, with what is said of the side on which the truth lies. */
function areSame(one: NumberFact, other: NumberFact, counts: Counts): boolean {
  const [first, second] = inOneUnit(one, other, counts);
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

/** Whether two shares make a whole. */
function areComplements(one: NumberFact, other: NumberFact, counts: Counts): boolean {
  if (!SHARES.has(one.unit ?? "") || !SHARES.has(other.unit ?? "")) return false;
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
const agree = (one: NumberFact, other: NumberFact, counts: Counts): boolean =>
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

/**
 * A number that a passage has in the very place of another one of its source, whatever it counts and whether the source
 * has the same elsewhere.
 * @param changes between the two, in order
 * @param passageText its length, and whether its words stand between spaces
 */
export function exchangedNumber(
  passage: readonly NumberFact[],
  source: readonly NumberFact[],
  changes: readonly Change[],
  passageText: { readonly length: number; readonly areSpaced: boolean },
  counts: Counts,
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
    if (equal >= least && !agree(stated, said, counts)) return { passage: stated, source: said };
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
