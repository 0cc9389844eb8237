import { detectLanguage } from "./detect-language.ts";
import { ENGLISH } from "./en/english.ts";
import { UNKNOWN } from "./fallback/unknown.ts";
import { JAPANESE } from "./ja/japanese.ts";
import type { Language } from "./language.ts";
import { CHINESE } from "./zh/chinese.ts";

const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  [CHINESE, ENGLISH, JAPANESE].map((language) => [language.tag, language]),
);

/**
 * What is known of a language.
 * @param tag BCP 47; where it says nothing ("und"), the text tells
 * @returns a language of which nothing is known where it is none of those that are
 */
export function languageOf(tag: string, text = ""): Language {
  const [primary = ""] = tag.toLowerCase().split("-");
  const known = primary === "und" || primary === "" ? detectLanguage(text) : primary;
  return LANGUAGES.get(known) ?? UNKNOWN;
}
