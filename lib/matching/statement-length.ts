import { foldedText } from "../chinese/folded-text.ts";
import type { Language } from "../language/language.ts";

/** A word of a language with spaces says as much as so many characters of Chinese, of which most words have two. */
const CHARACTERS_BY_WORD = 2;

/**
 * How long a text is, in characters of Chinese, in which all floors of length are told: "personal superintelligence" is
 * as short as 超級智能.
 */
export const statementLength = (text: string, { words }: Pick<Language, "words">): number =>
  words.areSpaced
    ? (text.match(/\p{L}[\p{L}\p{M}'’]*|\p{N}+/gu)?.length ?? 0) * CHARACTERS_BY_WORD
    : foldedText(text).text.length;
