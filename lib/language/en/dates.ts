import { isoMonths } from "../iso-months.ts";
import type { Dates } from "../language.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const NAME = String.raw`(?<![a-z])(${MONTHS.join("|")})[a-z]*\.?`;
/** November 5, 2021; Nov. 2021; 5 November 2021. */
const DATE = new RegExp(String.raw`${NAME},? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(\d{4})(?!\d)`, "gu");

export const DATES: Dates = {
  months: (text) => [
    ...isoMonths(text),
    ...Array.from(
      text.matchAll(DATE),
      ([, name = "", year]) => Number(year) * MONTHS.length + MONTHS.indexOf(name) + 1,
    ),
  ],
};
