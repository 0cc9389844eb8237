import type { ScriptVariant } from "./script-variant.ts";

const CHINESE = /^(?:zh|yue|cmn)(?![a-z])/i;
/** Regions by their standards of writing: Macau writes as Hong Kong does, Singapore and Malaysia as the mainland. */
const REGIONS: readonly (readonly [tag: RegExp, variant: ScriptVariant])[] = [
  [/[-_](?:hk|mo)(?![a-z])/i, "hk"],
  [/[-_]tw(?![a-z])/i, "tw"],
  [/[-_](?:cn|sg|my)(?![a-z])/i, "cn"],
  [/[-_]hant(?![a-z])/i, "t"],
  [/[-_]hans(?![a-z])/i, "cn"],
];

/**
 * The standard of writing that a language tag names.
 * @param tag BCP 47, or a browser's form of it such as "zh_TW"
 * @returns "t" for Traditional of no region; `null` where the tag names none: another language, or "zh" alone
 */
export function variantOfTag(tag: string): ScriptVariant | null {
  if (!CHINESE.test(tag)) return null;
  return REGIONS.find(([pattern]) => pattern.test(tag))?.[1] ?? null;
}

export const isChineseTag = (tag: string): boolean => CHINESE.test(tag);
