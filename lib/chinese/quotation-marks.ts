import { isChineseTag, variantOfTag } from "./language-tag.ts";
import { detectScript } from "./script.ts";

const HAN = /\p{Script=Han}/u;
const JAPANESE = /^ja(?![a-z])/i;

/** Whether words are quoted in corner brackets: in Traditional Chinese and in Japanese. */
function hasCornerBrackets(words: string, language: string): boolean {
  if (language !== "" && !isChineseTag(language)) return JAPANESE.test(language);
  const variant = variantOfTag(language);
  if (variant !== null) return variant !== "cn";
  const { script } = detectScript(words);
  return script === "none" ? HAN.test(words) : script !== "Hans";
}

/**
 * Words between the marks of quotation of their own language and script, whatever text they are quoted in: corner
 * brackets for Traditional Chinese (Ministry of Education, Taiwan: 重訂標點符號手冊) and Japanese, curved marks for
 * Simplified Chinese (GB/T 15834) and all others.
 * @param language of the words, BCP 47; empty if unknown, or "zh" alone: then their characters tell
 */
export const quoted = (words: string, language = ""): string =>
  hasCornerBrackets(words, language) ? `「${words}」` : `“${words}”`;
