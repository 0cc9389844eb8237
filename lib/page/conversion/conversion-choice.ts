import { variantOfTag } from "../../chinese/language-tag.ts";
import type { Script } from "../../chinese/script.ts";
import type { ScriptVariant } from "../../chinese/script-variant.ts";

/** From what to what a text is converted. */
export interface ConversionChoice {
  readonly from: ScriptVariant;
  readonly to: ScriptVariant;
}

/** What goes with an order to show a page in a target. */
export interface ConversionWishes {
  /**
   * Whether this was ordered for the page or its site: then it is converted although its author says of it as a
   * whole that it is not to be translated, or is in another language.
   */
  readonly isOverPage?: boolean;
  /** Whether the reader wants words of a region beside its characters. */
  readonly hasRegionalWords?: boolean;
}

/**
 * Chooses how a text of the page is shown in the target.
 *
 * Simplified is converted by OpenCC's configuration. Traditional keeps its words: converting them as mainland
 * words damages a quarter of the lines that are Taiwanese already, so only forms of characters change between
 * regions (裏 and 裡), from the region that the page says to be its own. Only to Simplified, and only for who wants
 * a region's own words, the words of a text that is said to be Taiwan's become the mainland's.
 * @param script of the text
 * @param language that holds for the text, as its author says; empty if unknown
 * @param hasRegionalWords whether the reader wants words of the region beside its characters
 * @returns `null` where the text stays as it is: it is in the target already, or no Chinese
 */
export function conversionChoice(
  script: Script,
  language: string,
  target: ScriptVariant,
  hasRegionalWords: boolean,
): ConversionChoice | null {
  if (script === "Hans") return target === "cn" ? null : { from: "cn", to: target };
  if (script !== "Hant") return null;
  const said = variantOfTag(language);
  const region = said === "tw" || said === "hk" ? said : null;
  if (target === "cn")
    return { from: region === "tw" && hasRegionalWords ? "twp" : (region ?? "tw"), to: "cn" };
  if (target === "t") return null;
  const to = target === "hk" ? "hk" : "tw";
  return region === to ? null : { from: region ?? "t", to };
}

/** @returns the script that a language tag (BCP 47) names; "none" where it names none */
export function scriptOfLanguage(language: string): Script {
  if (/^ja\b/i.test(language)) return "Japanese";
  const variant = variantOfTag(language);
  if (variant === null) return "none";
  return variant === "cn" ? "Hans" : "Hant";
}
