import { UNKNOWN } from "../fallback/unknown.ts";
import type { Language } from "../language.ts";
import { pivotWords } from "./pivot-words.ts";

/**
 * Japanese, of which nothing is known but the characters that it shares with Chinese: it finds what is nearly word for
 * word, and between the two what is written with the same ones, and never accuses.
 */
export const JAPANESE: Language = { ...UNKNOWN, tag: "ja", pivotWords };
