import { browser } from "wxt/browser";
import type english from "../../public/_locales/en/messages.json";
import type { InterfaceLanguage } from "./stored-settings.ts";

export type MessageKey = keyof typeof english;

/** Gives a text of the interface; `$1`, `$2` … in it stand for `values`. */
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string;

/** The texts of one language, as they lie in `_locales`. */
export type MessageTexts = Readonly<Record<string, { readonly message: string }>>;

/** The texts in the language of the browser, which knows them by itself. */
export const translateAsBrowser: Translate = (key, ...values) =>
  browser.i18n.getMessage(key, values.map(String)) || key;

/** The texts in a language that the reader chose. */
export function translateFrom(texts: MessageTexts): Translate {
  return (key, ...values) =>
    (texts[key]?.message ?? key).replaceAll(/\$(\d)/g, (_, place: string) =>
      String(values[Number(place) - 1] ?? ""),
    );
}

/**
 * The texts of the interface; for pages of the extension and the background, which may read its files.
 * @param language `null` is the browser's
 */
export async function loadTranslate(language: InterfaceLanguage | null): Promise<Translate> {
  const texts = language === null ? null : await loadMessageTexts(language);
  return texts === null ? translateAsBrowser : translateFrom(texts);
}

/** @returns `null` where the file cannot be read */
export async function loadMessageTexts(language: InterfaceLanguage): Promise<MessageTexts | null> {
  try {
    const address = new URL(`_locales/${language}/messages.json`, browser.runtime.getURL("/"));
    const texts: MessageTexts = await (await fetch(address)).json();
    return texts;
  } catch {
    return null;
  }
}
