import { isoMonths } from "../iso-months.ts";
import type { Language } from "../language.ts";
import { NUMBERS } from "./numbers.ts";
import { WORDS } from "./words.ts";

/** A language of which nothing is known: it finds what is nearly word for word, and never accuses. */
export const UNKNOWN: Language = {
  tag: "und",
  words: WORDS,
  pivotWords: null,
  goesOn: null,
  numbers: NUMBERS,
  negation: null,
  speech: null,
  pronouns: null,
  roles: null,
  peopleIn: null,
  occasions: null,
  dates: { months: isoMonths },
};
