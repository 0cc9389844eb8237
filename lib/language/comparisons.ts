import type { Bound, NumberFact } from "./language.ts";

/** Words that say on which side of a number the truth lies; patterns of folded text. */
export type Comparisons = Readonly<Record<Bound, { readonly before: RegExp; readonly behind: RegExp }>> & {
  /** What denies a comparison, at the end of the words before it: 「不」超過, "not fallen" below. */
  readonly denied: RegExp;
};

const BOUNDS: readonly Bound[] = ["above", "below", "about"];
const CONTRARY: Readonly<Record<Bound, Bound>> = { above: "below", below: "above", about: "about" };
/** So far before a number such words begin, and so far behind it they end, its unit included. In characters. */
const REACH = 16;
/** And so far before a number stands what denies them. */
const REACH_OF_DENIAL = 32;

/** Adds to the numbers of a text on which side of them the truth lies. @param text folded to the same length */
export function withBounds(
  text: string,
  facts: readonly Omit<NumberFact, "bound">[],
  comparisons: Comparisons,
): NumberFact[] {
  return facts.map((fact) => {
    const before = text.slice(Math.max(0, fact.start - REACH), fact.start);
    const behind = text.slice(fact.end, fact.end + REACH);
    for (const bound of BOUNDS) {
      const words = comparisons[bound].before.exec(before)?.[0] ?? "";
      if (words === "" && !comparisons[bound].behind.test(behind)) continue;
      const start = fact.start - words.length;
      const isDenied = comparisons.denied.test(text.slice(Math.max(0, start - REACH_OF_DENIAL), start));
      return { ...fact, bound: isDenied ? CONTRARY[bound] : bound };
    }
    return { ...fact, bound: null };
  });
}

const YEAR = "year";
const MONTH = "month";
const MONTHS = 12;
/** From here on a number of years or months is no span of time, but a year of the calendar. */
export const LONGEST_PERIOD = 100;

/** Makes one period of years with months behind them: two years and two months are 26 months. @param between of both */
export function withYearsAndMonths(
  text: string,
  facts: readonly Omit<NumberFact, "bound">[],
  between: RegExp,
): Omit<NumberFact, "bound">[] {
  return facts.flatMap((fact, at) => {
    const isJoined = (years = facts[at - 1], months = facts[at]): boolean =>
      years?.unit === YEAR &&
      months?.unit === MONTH &&
      years.value < LONGEST_PERIOD &&
      between.test(text.slice(years.end, months.start));
    if (isJoined()) return [];
    const next = facts[at + 1];
    return next !== undefined && isJoined(fact, next)
      ? [{ value: fact.value * MONTHS + next.value, unit: MONTH, start: fact.start, end: next.end }]
      : [fact];
  });
}
