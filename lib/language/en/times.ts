import type { NumberFact } from "../language.ts";
import { TIME_OF_DAY, timeOfDay } from "../time-of-day.ts";
import { NUMBER_WORDS, readNumeral } from "./numerals.ts";

type Fact = Omit<NumberFact, "bound">;

const SMALL = `(?:\\d{1,2}|(?:twenty|thirty|forty|fifty)[- ]\\p{L}+|${NUMBER_WORDS.slice(0, NUMBER_WORDS.indexOf("sixty")).join("|")})`;
const END = String.raw`(?![\p{L}\d]|[.,:]\d)`;
const HALF_OF_DAY = String.raw` ?(?:[ap]\.m\.?|[ap]m)${END}`;
const BEGIN = String.raw`(?<![\p{L}\d.,:£$€-])`;

/** Each pattern with the groups that it has of: hour, minutes, those past it and those before it. */
const TIMES: readonly RegExp[] = [
  // ten past six, half past nine
  new RegExp(
    `${BEGIN}(?:(?:an? )?(?<past>${SMALL}|quarter|half))(?: minutes?)? (?:past|after) (?<hour>${SMALL})${END}`,
    "gu",
  ),
  // a quarter to nine, ten minutes to nine; "ten to twelve" alone is a range
  new RegExp(
    `${BEGIN}(?:(?:an? )?(?<to>quarter|${SMALL}(?= minutes?)))(?: minutes?)? (?:to|before) (?<hour>${SMALL})${END}`,
    "gu",
  ),
  // 8.45am, 9 p.m.
  new RegExp(`${BEGIN}(?<hour>\\d{1,2})(?:[.:](?<minutes>\\d{2}))?${HALF_OF_DAY}`, "gu"),
  // six in words: six p.m., nine o'clock
  new RegExp(`${BEGIN}(?<hour>${SMALL})(?:${HALF_OF_DAY}| o["']?clock${END})`, "gu"),
  // 21:30
  new RegExp(`${BEGIN}(?<hour>\\d{1,2}):(?<minutes>[0-5]\\d)${END}`, "gu"),
];

const PARTS: ReadonlyMap<string, number> = new Map([
  ["quarter", 15],
  ["half", 30],
]);

/** @returns NaN for what is no number */
const numberOf = (written: string): number =>
  PARTS.get(written) ??
  (/^\d/u.test(written) ? Number(written) : (readNumeral(written.split(/[ -]/)) ?? Number.NaN));

/**
 * The times of day that a text states beyond doubt: ten past six, a quarter to nine, 8.45am, 21:30.
 * @param text folded to the same length
 */
export function timesIn(text: string): Fact[] {
  const facts: Fact[] = [];
  for (const pattern of TIMES)
    for (const { 0: written, index, groups } of text.matchAll(pattern)) {
      const { hour = "", minutes = "0", past, to } = groups ?? {};
      const value = timeOfDay(numberOf(hour), numberOf(past ?? minutes) - numberOf(to ?? "0"));
      const end = index + written.length;
      const isTaken = facts.some((fact) => fact.start < end && index < fact.end);
      if (value !== null && !isTaken) facts.push({ value, unit: TIME_OF_DAY, start: index, end });
    }
  return facts;
}
