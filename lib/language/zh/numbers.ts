import { fold } from "../../chinese/fold.ts";
import type { NumberFact, Numbers } from "../language.ts";
import { DIGITS, MAGNITUDES, readNumeral, readRange } from "./numerals.ts";
import { UNITS } from "./units.ts";

/** Counted things: a single Chinese digit without one of these behind it is an article or part of a word. */
const COUNTED = new Set([..."年個位名件座倍家天月日成人項輪週周次歲棟支台種間"].map(fold));

/** Between two numbers that count the same. */
const JOINERS = new Set([..."或到至~-、,和"].map(fold));

const NUMERAL = new RegExp(
  `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|[${[...DIGITS.keys()].join("")}${[...MAGNITUDES.keys()].join("")}]+`,
  "gu",
);

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/u.test(text.charAt(at))) at++;
  return at;
}

/**
 * The numbers that a text states, by value: 1億, 一億 and 100,000,000 are one, 兩三年 is 2 and 3 years. A single
 * 一 is an article, and single digits count only before what is counted.
 * @param text folded to the same length (`lib/chinese`)
 */
function factsOf(text: string): NumberFact[] {
  const facts: NumberFact[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    const [numeral] = match;
    let end = match.index + numeral.length;
    let values: number[];
    if (/\d/.test(numeral)) {
      let value = Number(numeral.replaceAll(",", ""));
      let magnitude = MAGNITUDES.get(text.charAt(end));
      while (magnitude !== undefined && UNITS.at(text, end) === null) {
        value *= magnitude;
        end++;
        magnitude = MAGNITUDES.get(text.charAt(end));
      }
      values = [value];
    } else {
      if (UNITS.at(text, match.index) !== null) continue;
      const one = readNumeral(numeral);
      values = one === null ? (readRange(numeral) ?? []) : [one];
      const isBareDigit = numeral.length === 1 && (MAGNITUDES.has(numeral) || values[0] === 1);
      if (isBareDigit || [...numeral].every((character) => MAGNITUDES.has(character))) continue;
      if (numeral.length === 1 && !COUNTED.has(text.charAt(end)) && !/[、,到至或~-]/u.test(text.charAt(end)))
        continue;
    }
    const behind = skipSpace(text, end);
    const unit = UNITS.at(text, behind)?.unit.name ?? text.charAt(behind);
    facts.push(...values.map((value) => ({ value, unit, start: match.index, end })));
  }
  // 50或70位: what is counted stands behind the last number of a row.
  for (let at = facts.length - 2; at >= 0; at--) {
    const fact = facts[at];
    if (fact !== undefined && fact.unit !== null && JOINERS.has(fact.unit))
      facts[at] = { ...fact, unit: facts[at + 1]?.unit ?? fact.unit };
  }
  return facts;
}

/** A unit of the table as a whole, a word in Latin letters, or the character that tells what is counted. */
function unitLengthOf(behind: string): number {
  const folded = fold(behind);
  const start = skipSpace(folded, 0);
  const latin = /^\p{Script=Latin}+/u.exec(folded.slice(start))?.[0].length ?? 0;
  if (latin > 0) return start + latin;
  const unit = UNITS.at(folded, start);
  if (unit !== null) return unit.end;
  return /^\p{L}/u.test(folded.slice(start)) ? start + 1 : 0;
}

export const NUMBERS: Numbers = {
  facts: factsOf,
  // 50位 and 500人
  counters: new Set([..."位名人個號員"].map(fold)),
  measures: UNITS.namesOf(["time", "power", "share"]),
  partner: /^\s*[或到至~～、,，和-]\s*[\d零一二兩三四五六七八九十百千萬億两万亿]+/u,
  unitLength: unitLengthOf,
};
