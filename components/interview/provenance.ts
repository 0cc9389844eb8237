import type { Translate } from "../../lib/extension/interface-messages.ts";
import { nameOfLanguage } from "../language-names.ts";

/** What a language is called in that of the interface; by its own name where that has none for it. @param tag BCP 47 */
export function languageName(tag: string, translate: Translate): string {
  if (tag.startsWith("zh")) return translate("language_name_zh");
  return tag.startsWith("en") ? translate("language_name_en") : nameOfLanguage(tag);
}

/**
 * Says that a transcript is itself a translation: "Chinese translation of an interview in English".
 * @param language of the rendition, BCP 47
 */
export function provenanceOf(
  translation: { readonly from: string; readonly by: string },
  language: string,
  translate: Translate,
): string {
  const from = languageName(translation.from, translate);
  const into = languageName(language, translate);
  return translation.by === ""
    ? translate("card_translation_from", from, into)
    : translate("card_translation_by", from, into, translation.by);
}
