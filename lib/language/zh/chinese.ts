import type { Language } from "../language.ts";
import { DATES } from "./dates.ts";
import { NEGATION } from "./negation.ts";
import { NUMBERS } from "./numbers.ts";
import { OCCASIONS } from "./occasions.ts";
import { peopleIn } from "./people.ts";
import { pivotWords } from "./pivot-words.ts";
import { PRONOUNS } from "./pronouns.ts";
import { ROLES } from "./roles.ts";
import { SPEECH } from "./speech.ts";
import { WORDS } from "./words.ts";

/** Chinese, in any script. */
export const CHINESE: Language = {
  tag: "zh",
  words: WORDS,
  pivotWords,
  goesOn: null,
  numbers: NUMBERS,
  negation: NEGATION,
  speech: SPEECH,
  pronouns: PRONOUNS,
  roles: ROLES,
  peopleIn,
  occasions: OCCASIONS,
  dates: DATES,
};
