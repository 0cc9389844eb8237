import { variantOfTag } from "../chinese/language-tag.ts";
import type { CardScript } from "./stored-settings.ts";

/**
 * The script of an interface in Chinese; who has another one sees the original words as they are.
 * @param tag of the interface, as `interfaceTag` gives it
 */
export function interfaceScript(tag: string): CardScript {
  const variant = variantOfTag(tag);
  return variant === null || variant === "twp" ? "original" : variant;
}
