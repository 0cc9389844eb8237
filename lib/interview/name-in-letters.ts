import type { Speaker } from "./interview.ts";

/** The letters of a writing system (ISO 15924) that names in it are told by; those of others have none. */
const LETTERS: ReadonlyMap<string, RegExp> = new Map([
  ["Hans", /\p{Script=Han}/u],
  ["Hant", /\p{Script=Han}/u],
  ["Jpan", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Kore", /\p{Script=Hangul}/u],
  ["Latn", /\p{Script=Latin}/u],
  ["Cyrl", /\p{Script=Cyrillic}/u],
  ["Arab", /\p{Script=Arabic}/u],
]);

function lettersOf(language: string): RegExp | undefined {
  try {
    return LETTERS.get(new Intl.Locale(language).maximize().script ?? "");
  } catch {
    // Not a tag: whoever wrote the file calls the language as he likes.
    return undefined;
  }
}

/**
 * A speaker's name as a text in a language has it: the first of its forms in the letters of that language, where the
 * name itself is in others.
 * @param language BCP 47
 */
export function nameIn({ name, names }: Pick<Speaker, "name" | "names">, language: string): string {
  const letters = lettersOf(language);
  if (letters === undefined || letters.test(name)) return name;
  return names.find((form) => letters.test(form)) ?? name;
}
