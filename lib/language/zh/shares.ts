import { fold } from "../../chinese/fold.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { NumberFact } from "../language.ts";
import { FRACTION, percentOf } from "../percent-of.ts";
import { DIGITS, NUMERAL_CHARACTERS, readNumeral } from "./numerals.ts";
import { ratiosIn } from "./ratios.ts";

type Share = Omit<NumberFact, "bound">;

/** 百分之三十七, 八分之一, 千分之5 */
const PARTS = new RegExp(
  `([${NUMERAL_CHARACTERS}]+|\\d+)${fold("分之")}([${NUMERAL_CHARACTERS}]+|\\d+(?:\\.\\d+)?)`,
  "gu",
);

/** 四成, 九成一, 三成半: tenths, and hundredths behind them. */
const TENTHS = new RegExp(
  `(?<![${NUMERAL_CHARACTERS}\\d.])([${[...DIGITS.keys()].join("")}]|\\d(?:\\.\\d)?|[${fold("十")}])${fold("成")}(?:([${[...DIGITS.keys()].join("")}${fold("半")}])(?![${NUMERAL_CHARACTERS}${fold("年立功個")}]))?(?![${fold("立功為本就果員熟長都績分")}])`,
  "gu",
);

/** 一半: told as 五成 elsewhere. Compared with numbers of any unit, but it stands in the place of a share alone. */
const HALF = new RegExp(`(?<![${NUMERAL_CHARACTERS}\\d])${fold("一半")}(?!${fold("天")})`, "gu");

/** 1/8 and 7/15: a share or a day, which is not told. */
const SLASHED = /(?<![\d.])\d{1,2}\/\d{1,2}(?!\d)/gu;

const PERCENT = 100;
/** 三成半, in percent. */
const HALF_A_TENTH = 5;

const numberIn = (numeral: string): number | null =>
  /^\d/u.test(numeral) ? Number(numeral) : readNumeral(numeral);

/** 四成 and 40 % are one. @param text folded to the same length */
const tenthsIn = (text: string): Share[] =>
  Array.from(text.matchAll(TENTHS)).flatMap(({ 0: written, 1: tenths = "", 2: hundredths, index }) => {
    const whole = numberIn(tenths);
    if (whole === null) return [];
    const rest = hundredths === undefined ? 0 : (numberIn(hundredths) ?? HALF_A_TENTH);
    return [{ value: whole * 10 + rest, unit: "percent", start: index, end: index + written.length }];
  });

const rangesOf = (text: string, pattern: RegExp): TextRange[] =>
  Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length }));

const halvesIn = (text: string): Share[] =>
  rangesOf(text, HALF).map((range) => ({ value: PERCENT / 2, unit: FRACTION, ...range }));

/** 八分之一 and 12.5 % are one. @param text folded to the same length */
function partsIn(text: string): Share[] {
  return Array.from(text.matchAll(PARTS)).flatMap(({ 0: written, 1: below = "", 2: above = "", index }) => {
    const [whole, part] = [numberIn(below), numberIn(above)];
    if (whole === null || part === null || whole === 0) return [];
    const unit = whole % PERCENT === 0 ? "percent" : FRACTION;
    return [{ value: percentOf(part, whole), unit, start: index, end: index + written.length }];
  });
}

/**
 * The shares that a text states, as percentages: fractions, tenths and halves.
 * @param text folded to the same length
 * @returns them, and what else is no number by itself: half-open ranges of the text
 */
export function sharesIn(text: string): { readonly facts: Share[]; readonly taken: TextRange[] } {
  const facts = [...ratiosIn(text), ...partsIn(text), ...tenthsIn(text), ...halvesIn(text)];
  return { facts, taken: [...facts, ...rangesOf(text, SLASHED)] };
}
