import type { Language } from "../language.ts";
import { DATES } from "./dates.ts";
import { NUMBERS } from "./numbers.ts";
import { OCCASIONS } from "./occasions.ts";
import { pivotWords } from "./pivot-words.ts";
import { PRONOUNS } from "./pronouns.ts";
import { ROLES } from "./roles.ts";
import { goesOn } from "./sentences.ts";
import { SPEECH } from "./speech.ts";
import { WORDS } from "./words.ts";

/** English; how it denies is not known yet. */
export const ENGLISH: Language = {
  tag: "en",
  words: WORDS,
  pivotWords,
  goesOn,
  numbers: NUMBERS,
  negation: null,
  speech: SPEECH,
  pronouns: PRONOUNS,
  roles: ROLES,
  occasions: OCCASIONS,
  dates: DATES,
};
