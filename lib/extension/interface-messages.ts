import { browser } from "wxt/browser";
import type english from "../../public/_locales/en/messages.json";
import { browserLanguage, interfaceTag } from "./interface-tag.ts";
import type { InterfaceLanguage } from "./stored-settings.ts";

export type MessageKey = keyof typeof english;

/**
 * Gives a text of the interface; `$1`, `$2` … in it stand for `values`. Numbers are written as the language writes
 * them. Where a text has a form for one thing (its key and `_one`), the first number among the values chooses it.
 */
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string;

/** The texts of one language, as they lie in `_locales`. */
export type MessageTexts = Readonly<Record<string, { readonly message: string }>>;

/** The texts in the language of the browser, which knows them by itself. */
export const translateAsBrowser: Translate = (key, ...values) => {
  const { form, written } = inLanguage(interfaceTag(null), key, values);
  // Its type knows no keys that are put together.
  const texts: { getMessage(name: string, values: string[]): string } = browser.i18n;
  return (form === key ? "" : texts.getMessage(form, written)) || texts.getMessage(key, written) || key;
};

/** The texts in a language that the reader chose. @param tag BCP 47 */
export function translateFrom(texts: MessageTexts, tag: string): Translate {
  return (key, ...values) => {
    const { form, written } = inLanguage(tag, key, values);
    const { message } = texts[form] ?? texts[key] ?? { message: key };
    return message.replaceAll(/\$(\d)/g, (_, place: string) => written[Number(place) - 1] ?? "");
  };
}

/** Which form of a text the values ask for, and the values as the language writes them. */
function inLanguage(
  tag: string,
  key: string,
  values: readonly (string | number)[],
): { readonly form: string; readonly written: string[] } {
  const counted = values.find((value) => typeof value === "number");
  const isOne = typeof counted === "number" && new Intl.PluralRules(tag).select(counted) === "one";
  const { format } = new Intl.NumberFormat(tag);
  return {
    form: isOne ? `${key}_one` : key,
    written: values.map((value) => (typeof value === "number" ? format(value) : value)),
  };
}

/**
 * The texts of the interface; for pages of the extension and the background, which may read its files.
 * @param language `null` is the browser's
 */
export async function loadTranslate(language: InterfaceLanguage | null): Promise<Translate> {
  const chosen = language ?? unreadLanguage();
  const texts = chosen === null ? null : await loadMessageTexts(chosen);
  return texts === null ? translateAsBrowser : translateFrom(texts, interfaceTag(chosen));
}

/**
 * The language to read from the extension's files because the browser has not read it, which Chromium 156 sometimes
 * does not do for a whole session; `null` where it has.
 */
export const unreadLanguage = (): InterfaceLanguage | null =>
  browser.i18n.getMessage("extension_name") === "" ? browserLanguage() : null;

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
