import { variantOfTag } from "../../chinese/language-tag.ts";
import type { Script } from "../../chinese/script.ts";
import type { ScriptVariant } from "../../chinese/script-variant.ts";

/** From what to what a text is converted. */
export interface ConversionChoice {
  readonly from: ScriptVariant;
  readonly to: ScriptVariant;
}

/**
 * Chooses how a text of the page is shown in the target.
 *
 * Simplified is converted by OpenCC's configuration. Traditional keeps its words: converting them as mainland
 * words damages a quarter of the lines that are Taiwanese already, so only forms of characters change between
 * regions (裏 and 裡), which leaves a text of the target's own region as it is.
 * @param script of the text
 * @param language that holds for the text, as its `lang` says; empty if unknown
 * @returns `null` where the text stays as it is: it is in the target already, or no Chinese
 */
export function conversionChoice(
  script: Script,
  language: string,
  target: ScriptVariant,
): ConversionChoice | null {
  if (script === "Hans") return target === "cn" ? null : { from: "cn", to: target };
  if (script !== "Hant") return null;
  if (target === "cn") return { from: variantOfTag(language) === "hk" ? "hk" : "tw", to: "cn" };
  if (target === "t") return null;
  return { from: "t", to: target === "hk" ? "hk" : "tw" };
}

/** @returns the script that a language tag (BCP 47) names; "none" where it names none */
export function scriptOfLanguage(language: string): Script {
  if (/^ja\b/i.test(language)) return "Japanese";
  const variant = variantOfTag(language);
  if (variant === null) return "none";
  return variant === "cn" ? "Hans" : "Hant";
}
