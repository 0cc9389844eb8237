import { fold } from "../chinese/fold.ts";

/** `fold` makes one mark of apostrophes and quotation marks; between letters it is an apostrophe. */
const APOSTROPHE = /(?<=\p{L})"(?=\p{L})/gu;

/**
 * Folds a text of a language that sets white space between words: case, width, forms of punctuation and of white
 * space. Soft hyphens and other marks that nobody sees do not cut a word in two; offsets are not kept.
 */
export const spacedFold = (text: string): string =>
  fold(text.normalize("NFC").replaceAll(/\p{Cf}/gu, ""))
    .replaceAll(APOSTROPHE, "'")
    .replaceAll(/ +/g, " ")
    .trim();
