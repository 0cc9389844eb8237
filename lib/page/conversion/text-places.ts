import type { ConversionLanguage } from "./conversion-language.ts";
import { isTextConvertible } from "./conversion-scope.ts";
import { elementAround } from "./node-kinds.ts";

/** What holds for all texts that stand in an element. */
export interface TextPlace {
  readonly parent: Element;
  readonly isConvertible: boolean;
  /** As the page's author says; empty if unknown. */
  readonly language: string;
}

/**
 * Looks up what holds where texts stand, once for all texts of an element: a chapter in one block has thousands.
 * @param overPage whether the person's order for this page overrides what its author says of it as a whole
 * @returns for as long as nothing on the page is changed; gives `null` for a text in no element
 */
export function textPlaces(
  overPage: boolean,
  language: ConversionLanguage,
): (node: Text) => TextPlace | null {
  const places = new Map<Element, TextPlace>();
  return (node) => {
    const parent = elementAround(node);
    if (parent === null) return null;
    const known = places.get(parent);
    if (known !== undefined) return known;
    const place = {
      parent,
      isConvertible: isTextConvertible(parent, overPage),
      language: language.saidOf(parent),
    };
    places.set(parent, place);
    return place;
  };
}
