import type { InterfaceLanguage } from "../lib/extension/stored-settings.ts";

/** Each language names itself, so that everybody finds their own. */
export const INTERFACE_LANGUAGES: readonly (readonly [language: InterfaceLanguage, name: string])[] = [
  ["en", "English"],
  ["zh_TW", "繁體中文（台灣）"],
  ["zh_HK", "繁體中文（香港）"],
  ["zh_CN", "简体中文"],
];
