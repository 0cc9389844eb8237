import { type MessageTexts, type Translate, translateFrom } from "../../lib/extension/interface-messages.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import type { InterfaceLanguage } from "../../lib/extension/stored-settings.ts";

/** The interface's words in a language, where there is no extension around to give them. */
export async function wordsIn(language: InterfaceLanguage): Promise<Translate> {
  const texts: MessageTexts = await (await fetch(`/_locales/${language}/messages.json`)).json();
  return translateFrom(texts, interfaceTag(language));
}
