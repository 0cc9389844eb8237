import { browser } from "wxt/browser";
import { isChineseTag, variantOfTag } from "../chinese/language-tag.ts";
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "./stored-settings.ts";

const TAGS: Readonly<Record<InterfaceLanguage, string>> = {
  en: "en",
  zh_TW: "zh-Hant-TW",
  zh_HK: "zh-Hant-HK",
  zh_CN: "zh-Hans",
};

/**
 * The language of the interface that the browser has chosen: that of the texts which it gives. Where it has not read them,
 * the one that is nearest to its own, which a browser that was started for a language may tell otherwise.
 */
export function browserLanguage(): InterfaceLanguage {
  const read = browser.i18n.getMessage("interface_language");
  const chosen = INTERFACE_LANGUAGES.find((language) => language === read);
  if (chosen !== undefined) return chosen;
  const tag = browser.i18n.getUILanguage();
  if (!isChineseTag(tag)) return "en";
  const variant = variantOfTag(tag);
  if (variant === "hk") return "zh_HK";
  return variant === "tw" || variant === "t" ? "zh_TW" : "zh_CN";
}

/**
 * The language in which the interface speaks, as a BCP 47 tag that tells browsers its glyphs.
 * @param language `null` is the browser's
 */
export const interfaceTag = (language: InterfaceLanguage | null): string =>
  TAGS[language ?? browserLanguage()];
