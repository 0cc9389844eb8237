import { fold } from "../../chinese/fold.ts";
import type { TextRange } from "../../text/offset-map.ts";
import { withBounds, withYearsAndMonths } from "../comparisons.ts";
import type { NumberFact, Numbers } from "../language.ts";
import { TIME_OF_DAY } from "../time-of-day.ts";
import { decimalsIn } from "./decimals.ts";
import { foldedWords } from "./folded-words.ts";
import { COMPARISONS, ODD } from "./number-comparisons.ts";
import { MAGNITUDES, NUMERAL_CHARACTERS, readNumeral, readRange } from "./numerals.ts";
import { sharesIn } from "./shares.ts";
import { timesIn } from "./times.ts";
import { UNITS } from "./units.ts";

/** Counted things: a single Chinese digit without one of these behind it is an article or part of a word. */
const COUNTED = new Set([..."年個位名件座倍家天月日成人項輪週周次歲棟支台種間席票張床艘輛"].map(fold));

/** Between two numbers that count the same. */
const JOINERS = new Set([..."或到至~-、,和"].map(fold));

/** In digits or characters, without the 零 of 兩年零兩個月. */
const NUMERAL = new RegExp(
  `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|(?!(?<=${fold("年")})${fold("零")})[${NUMERAL_CHARACTERS}]+`,
  "gu",
);

/** What stands in every number: most texts that are asked about have none. */
const ANY_NUMERAL = new RegExp(`[\\d${NUMERAL_CHARACTERS}${fold("半")}]`, "u");

/** Before 八九. */
const NEARLY_ALWAYS = new RegExp(
  foldedWords("十有 十之")
    .map((words) => `${words}$`)
    .join("|"),
  "u",
);

const YEAR = "year";
/** 一年半 */
const YEARS_AND_A_HALF = "year and a half";
/** 半年, but not 上半年 or 一年半 */
const HALF_A_YEAR = new RegExp(`(?<![上下前後${fold("後上下前年")}])${fold("半年")}`, "gu");
/** 兩年零兩個月, 一年三個月 */
const BETWEEN_YEARS_AND_MONTHS = new RegExp(`^${fold("年")}[${fold("零又加")}]?$`, "u");

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/u.test(text.charAt(at))) at++;
  return at;
}

const ORDINAL = fold("第");
/** Before 十 that is no ten: 數十年, 幾十個. */
const SOME = new Set([..."數幾"].map(fold));
const TEN = fold("十");
const ONE = fold("一");

/** Behind 一 in 一年三個月. */
const YEAR_WITH_MONTHS = new RegExp(
  `^${fold("年")}[${fold("零又加")}]?[\\d${NUMERAL_CHARACTERS}]+${fold("個月")}`,
  "u",
);

/** Whether a numeral of Chinese characters states a number, and is no article or part of a word. */
function isStated(numeral: string, text: string, start: number, end: number): boolean {
  const behind = text.charAt(end);
  const measure = UNITS.at(text, end)?.unit.dimension;
  if (numeral === TEN) return COUNTED.has(behind) && !SOME.has(text.charAt(start - 1));
  if ([...numeral].every((character) => MAGNITUDES.has(character))) return false;
  if (numeral === ONE)
    return (measure !== undefined && measure !== "time") || YEAR_WITH_MONTHS.test(text.slice(end, end + 8));
  return numeral.length > 1 || COUNTED.has(behind) || measure !== undefined || /[、,到至或~-]/u.test(behind);
}

/** Behind 1億 in 1億2000萬. */
const FURTHER_DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/uy;
/** More digits than a number has in print hold what is left over from multiplying fractions: 1.1 × 10⁸ is 110000000.00000001. */
const PRECISION = 12;

/** A number in digits with the magnitudes behind it, and with the smaller ones behind these: 1億2000萬, 3萬5千. */
function readDigits(
  text: string,
  start: number,
  numeral: string,
): { readonly value: number; readonly end: number } {
  let total = 0;
  let end = start;
  let last = Number.POSITIVE_INFINITY;
  for (let digits: string | undefined = numeral; digits !== undefined; ) {
    let place = end + digits.length;
    let factor = 1;
    for (
      let magnitude = MAGNITUDES.get(text.charAt(place));
      magnitude !== undefined && UNITS.at(text, place) === null;
      magnitude = MAGNITUDES.get(text.charAt(place))
    ) {
      factor *= magnitude;
      place++;
    }
    const value = Number(digits.replaceAll(",", "")) * factor;
    if (value >= last) break;
    // 月薪3萬5
    total += factor === 1 && value < 10 && total > 0 ? (value * last) / 10 : value;
    end = place;
    last = factor;
    FURTHER_DIGITS.lastIndex = end;
    digits = factor === 1 ? undefined : FURTHER_DIGITS.exec(text)?.[0];
  }
  return { value: Number(total.toPrecision(PRECISION)), end };
}

/** 萬 */
const LEAST_BEHIND_ODD = 10_000;
const TIMES = fold("倍");
const HALF_MORE = fold("半");
const PIECE = fold("個");

/** What is counted behind a number, and the half more that stands there: 三倍半, 兩個半小時. */
function countedAt(text: string, behind: number): { readonly unit: string; readonly more: number } {
  const name = UNITS.at(text, behind)?.unit.name ?? text.charAt(behind);
  if (name === YEARS_AND_A_HALF) return { unit: YEAR, more: 0.5 };
  if (text.charAt(behind + 1) !== HALF_MORE) return { unit: name, more: 0 };
  if (name === TIMES) return { unit: name, more: 0.5 };
  const unit = name === PIECE ? UNITS.at(PIECE + text.slice(behind + 2, behind + 6), 0) : null;
  return unit === null ? { unit: name, more: 0 } : { unit: unit.unit.name, more: 0.5 };
}

/**
 * The numbers that a text states, by value: 1億, 一億 and 100,000,000 are one, 兩三年 is 2 and 3 years. A single
 * 一 is an article but before a measure, and single digits count only before what is counted.
 * @param text folded to the same length (`lib/chinese`)
 */
function countedIn(text: string): Omit<NumberFact, "bound">[] {
  if (text.search(ANY_NUMERAL) === -1) return [];
  const shares = sharesIn(text);
  const whole = [...timesIn(text), ...decimalsIn(text)];
  const facts: Omit<NumberFact, "bound">[] = [...shares.facts, ...whole];
  const taken: TextRange[] = [...shares.taken, ...whole];
  for (const match of text.matchAll(NUMERAL)) {
    const [numeral] = match;
    if (taken.some(({ start, end }) => start <= match.index && match.index < end)) continue;
    // 第三 counts nothing.
    if (text.charAt(match.index - 1) === ORDINAL) continue;
    let end = match.index + numeral.length;
    let values: number[];
    if (/\d/.test(numeral)) {
      const written = readDigits(text, match.index, numeral);
      end = written.end;
      if (end > match.index + numeral.length) taken.push({ start: match.index, end });
      values = [written.value];
    } else {
      if (UNITS.at(text, match.index) !== null) continue;
      const one = readNumeral(numeral);
      values = one === null ? (readRange(numeral) ?? []) : [one];
      const isHalfMore = UNITS.at(text, end)?.unit.name === YEARS_AND_A_HALF;
      // 零件 is a part, and 十有八九 and 十之八九 mean nearly always.
      if (values[0] === 0 || NEARLY_ALWAYS.test(text.slice(Math.max(0, match.index - 2), match.index)))
        continue;
      if (!isHalfMore && !isStated(numeral, text, match.index, end)) continue;
    }
    // 兩百多億, 20餘萬
    const magnitude = ODD.has(text.charAt(end)) ? MAGNITUDES.get(text.charAt(end + 1)) : undefined;
    if (magnitude !== undefined && magnitude >= LEAST_BEHIND_ODD) {
      values = values.map((value) => value * magnitude);
      taken.push({ start: end + 1, end: end + 2 });
    }
    let behind = skipSpace(text, end);
    // 10多個月
    if (ODD.has(text.charAt(behind)) && /\p{L}/u.test(text.charAt(behind + 1)))
      behind += magnitude !== undefined && magnitude >= LEAST_BEHIND_ODD ? 2 : 1;
    const { unit, more } = countedAt(text, behind);
    facts.push(...values.map((value) => ({ value: value + more, unit, start: match.index, end })));
  }
  facts.sort((one, other) => one.start - other.start);
  // 50或70位: what is counted stands behind the last number of a row.
  for (let at = facts.length - 2; at >= 0; at--) {
    const fact = facts[at];
    if (fact !== undefined && fact.unit !== null && JOINERS.has(fact.unit))
      facts[at] = { ...fact, unit: facts[at + 1]?.unit ?? fact.unit };
  }
  for (const { index } of text.matchAll(HALF_A_YEAR))
    facts.push({ value: 0.5, unit: YEAR, start: index, end: index + 1 });
  facts.sort((one, other) => one.start - other.start);
  return withYearsAndMonths(text, facts, BETWEEN_YEARS_AND_MONTHS);
}

/** A unit of the table as a whole, a word in Latin letters, or the character that tells what is counted. */
function unitLengthOf(behind: string): number {
  const folded = fold(behind);
  const space = skipSpace(folded, 0);
  const start = ODD.has(folded.charAt(space)) && /\p{L}/u.test(folded.charAt(space + 1)) ? space + 1 : space;
  const latin = /^\p{Script=Latin}+/u.exec(folded.slice(start))?.[0].length ?? 0;
  if (latin > 0) return start + latin;
  const unit = UNITS.at(folded, start);
  if (unit !== null) return unit.end;
  return /^\p{L}/u.test(folded.slice(start)) ? start + 1 : 0;
}

export const NUMBERS: Numbers = {
  facts: (text) => withBounds(text, countedIn(text), COMPARISONS),
  // 50位 and 500人
  counters: new Set([..."位名人個號員"].map(fold)),
  measures: new Set([...UNITS.namesOf(["time", "power", "share"]), TIME_OF_DAY]),
  periods: new Map([
    [YEAR, 12],
    ["month", 1],
  ]),
  partner: /^\s*[或到至~～、,，和-]\s*[\d零一二兩三四五六七八九十百千萬億两万亿]+/u,
  unitLength: unitLengthOf,
};
