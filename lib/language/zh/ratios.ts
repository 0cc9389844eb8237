import { fold } from "../../chinese/fold.ts";
import type { NumberFact } from "../language.ts";
import { FRACTION, percentOf } from "../percent-of.ts";
import { foldedWords } from "./folded-words.ts";
import { DIGITS, MAGNITUDES, readNumeral } from "./numerals.ts";

const NUMERAL = `(?:\\d{1,3}|[${[...DIGITS.keys(), ...MAGNITUDES.keys()].join("")}]{1,3})`;
/** Behind a number of people or things. */
const PIECE = `[${fold("個人名位")}]`;
/** What may stand before the second number: 每三個領了證書的人裡面，有一個. */
const BETWEEN = `[^.;!?\\n\\d]{0,12}?${fold("有")}`;
const WITHIN = `(?:${foldedWords("裡面 裡頭 之中 裡 中 當中 就").join("|")})`;

/** 每四人就有三人, 十個人裡有三個 */
const RATIO = new RegExp(
  `(?:${fold("每")}(?<all>${NUMERAL})${PIECE}|(?<![${fold("第")}\\d])(?<out>${NUMERAL})${PIECE}${PIECE}?${WITHIN})${BETWEEN}(?<part>${NUMERAL})${PIECE}`,
  "gu",
);

/** Of more than this a part is no ratio, unless it is one of every so many: fourteen people, of whom nine are women. */
const MOST = 10;

const numberIn = (numeral: string): number | null =>
  /^\d/u.test(numeral) ? Number(numeral) : readNumeral(numeral);

/**
 * The shares that are told as so many in so many, in percent, each with the range of both numbers.
 * @param text folded to the same length
 */
export const ratiosIn = (text: string): Omit<NumberFact, "bound">[] =>
  Array.from(text.matchAll(RATIO)).flatMap(({ 0: written, index, groups }) => {
    const all = numberIn(groups?.all ?? groups?.out ?? "");
    const part = numberIn(groups?.part ?? "");
    if (all === null || part === null || part >= all) return [];
    if (groups?.all === undefined && all > MOST) return [];
    return [{ value: percentOf(part, all), unit: FRACTION, start: index, end: index + written.length }];
  });
