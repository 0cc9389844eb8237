import { fold } from "../../chinese/fold.ts";
import type { NumberFact } from "../language.ts";
import { TIME_OF_DAY, timeOfDay } from "../time-of-day.ts";
import { foldedWords } from "./folded-words.ts";
import { NUMERAL_CHARACTERS, readNumeral } from "./numerals.ts";

const NUMERAL = `(?:\\d{1,2}|[${NUMERAL_CHARACTERS}]{1,3})`;
const PART_OF_DAY = foldedWords(
  "清晨 凌晨 清早 一早 早上 上午 早 中午 正午 午間 下午 午後 傍晚 黃昏 晚上 晚間 晚 夜裡 夜間 深夜 半夜 今早 當晚 今晚",
).join("|");
const HOUR = `[${fold("點時点时")}]`;
const MINUTES = `(?:(?<minutes>${NUMERAL})${fold("分")}?|(?<half>${fold("半")})|(?<quarters>[${foldedWords("一 三").join("")}])${fold("刻")}|[${fold("整鐘")}])`;
const BEGIN = `(?<![\\d.:${NUMERAL_CHARACTERS}])`;

/** 三點 alone may be three points, and 三點五 three and a half: what tells is the part of the day, a half, a quarter, or minutes. */
const TIMES: readonly RegExp[] = [
  new RegExp(`(?:${PART_OF_DAY})(?<hour>${NUMERAL})${HOUR}${MINUTES}?(?!${fold("間")})`, "gu"),
  new RegExp(
    `${BEGIN}(?<hour>${NUMERAL})${HOUR}(?:(?<minutes>(?:\\d{2}|[${NUMERAL_CHARACTERS}]{2,3}))${fold("分")}|(?<half>${fold("半")})|(?<quarters>[${foldedWords("一 三").join("")}])${fold("刻")}|[${fold("整鐘")}])`,
    "gu",
  ),
  new RegExp(`${BEGIN}(?<hour>\\d{1,2}):(?<minutes>[0-5]\\d)(?![\\d:.])`, "gu"),
];

const QUARTER = 15;
const HALF = 30;

const numberOf = (written: string): number =>
  /^\d/u.test(written) ? Number(written) : (readNumeral(written) ?? Number.NaN);

/**
 * The times of day that a text states beyond doubt: 清晨六點十分, 三點半, 15:30.
 * @param text folded to the same length
 */
export function timesIn(text: string): Omit<NumberFact, "bound">[] {
  const facts: Omit<NumberFact, "bound">[] = [];
  for (const pattern of TIMES)
    for (const { 0: written, index, groups } of text.matchAll(pattern)) {
      const { hour = "", minutes, half, quarters } = groups ?? {};
      const past =
        half !== undefined
          ? HALF
          : quarters !== undefined
            ? numberOf(quarters) * QUARTER
            : numberOf(minutes ?? "0");
      const value = timeOfDay(numberOf(hour), past);
      const end = index + written.length;
      const start = index + written.indexOf(hour);
      const isTaken = facts.some((fact) => fact.start < end && start < fact.end);
      if (value !== null && !isTaken) facts.push({ value, unit: TIME_OF_DAY, start, end });
    }
  return facts;
}
