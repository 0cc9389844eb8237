import type { InterfaceLanguage } from "../lib/extension/stored-settings.ts";

/** Each language names itself, so that everybody finds their own; in the order in which they are offered. */
export const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  en: "English",
  zh_TW: "繁體中文（台灣）",
  zh_HK: "繁體中文（香港）",
  zh_CN: "简体中文",
};
