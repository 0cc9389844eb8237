import { browser } from "wxt/browser";
import type { InterfaceLanguage } from "./stored-settings.ts";

const TAGS: Readonly<Record<InterfaceLanguage, string>> = {
  en: "en",
  zh_TW: "zh-Hant-TW",
  zh_HK: "zh-Hant-HK",
  zh_CN: "zh-Hans",
};

/**
 * The language in which the interface speaks, as a BCP 47 tag that tells browsers its glyphs.
 * @param language `null` is the browser's
 */
export function interfaceTag(language: InterfaceLanguage | null): string {
  if (language !== null) return TAGS[language];
  const tag = browser.i18n.getUILanguage();
  if (!tag.startsWith("zh")) return "en";
  if (/HK|MO/i.test(tag)) return TAGS.zh_HK;
  return /TW|Hant/i.test(tag) ? TAGS.zh_TW : TAGS.zh_CN;
}
