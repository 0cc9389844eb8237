import type { Language } from "../language.ts";
import { NUMBERS } from "./numbers.ts";
import { OCCASIONS } from "./occasions.ts";
import { pivotWords } from "./pivot-words.ts";
import { goesOn } from "./sentences.ts";
import { WORDS } from "./words.ts";

/** English: words, numbers, and occasions. */
export const ENGLISH: Language = {
  tag: "en",
  words: WORDS,
  pivotWords,
  goesOn,
  numbers: NUMBERS,
  negation: null,
  speech: null,
  pronouns: null,
  roles: null,
  occasions: OCCASIONS,
};
