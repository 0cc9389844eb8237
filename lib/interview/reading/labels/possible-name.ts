import type { LabelForm } from "./label-form.ts";
import { isTitleCase } from "./title-case.ts";

/** More words are a sentence, unless each has a capital. */
const MOST_SMALL_WORDS = 6;

const ADDRESS = /^(?:https?|ftp|mailto|www)/iu;

/** Whether it could be a name for its length and letters; every colon in a sentence has something before it. */
export function isPossibleName(name: string, form: LabelForm): boolean {
  // Dots within names stand close; what is between others is a list, of points and days.
  if (!/\p{L}/u.test(name) || ADDRESS.test(name) || /\s[·•]\s/u.test(name)) return false;
  // A short sentence on a line of its own, but not the stop of an initial.
  if (form === "alone" && /[\p{Ll}\d]\.$/u.test(name)) return false;
  if (name.includes(",")) {
    const parts = name.split(/,\s*/);
    return (
      parts.every((part) => isTitleCase(part)) || (/\s/.test(parts[0] ?? "") && isTitleCase(parts[0] ?? ""))
    );
  }
  const words = name.split(/\s+/).length;
  if (words > MOST_SMALL_WORDS && !isTitleCase(name)) return false;
  return form === "colon" || form === "bracket" || !/[.。]\s/u.test(name);
}
