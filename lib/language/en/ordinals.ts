import type { NumberFact } from "../language.ts";
import { readNumeral } from "./numerals.ts";

/** What an ordinal counts: it is the same as the bare number of a date. */
export const ORDINAL = "ordinal";

const ONES: ReadonlyMap<string, number> = new Map(
  "first second third fourth fifth sixth seventh eighth ninth"
    .split(" ")
    .map((word, at) => [word, at + 1] as const),
);
const WHOLE: ReadonlyMap<string, number> = new Map([
  ..."eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
    .split(" ")
    .map((word, at) => [word, at + 11] as const),
  ["twentieth", 20],
  ["thirtieth", 30],
]);
/** Smaller ones count sorts, or are parts: the third of them, a tenth. */
const SMALLEST = 10;

/** twenty-third, nineteenth, 23rd */
const ORDINALS = new RegExp(
  `(?<![\\p{L}\\d.,-])(?:(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?<ones>${[...ONES.keys()].join("|")})|(?<whole>${[...WHOLE.keys()].join("|")})|(?<digits>\\d{1,3})(?:st|nd|rd|th))(?!\\p{L})`,
  "gu",
);

/** The ordinals of a text from ten on. @param text folded to the same length */
export function ordinalsIn(text: string): Omit<NumberFact, "bound">[] {
  return Array.from(text.matchAll(ORDINALS)).flatMap(({ 0: written, index, groups }) => {
    const { tens, ones = "", whole = "", digits = "" } = groups ?? {};
    const value =
      tens === undefined
        ? (WHOLE.get(whole) ?? Number(digits))
        : (readNumeral([tens]) ?? 0) + (ONES.get(ones) ?? 0);
    return value < SMALLEST ? [] : [{ value, unit: ORDINAL, start: index, end: index + written.length }];
  });
}
