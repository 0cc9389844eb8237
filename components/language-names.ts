import type { InterfaceLanguage } from "../lib/extension/stored-settings.ts";

/** Each language names itself, so that everybody finds their own; in the order in which they are offered. */
export const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  en: "English",
  zh_TW: "繁體中文（台灣）",
  zh_HK: "繁體中文（香港）",
  zh_CN: "简体中文",
};

/** A language by its own name, as everybody finds theirs; the tag where it has none. @param tag BCP 47 */
export function nameOfLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
