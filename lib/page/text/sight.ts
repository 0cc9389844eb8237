import { elementAround } from "./unclobbered.ts";

/** What holds of an element and of all that stands in it, where that says nothing else. */
interface Sight {
  /** Whether an eye can see its text: neither clipped away, nor of no size, nor where nobody can scroll to. */
  readonly isSeen: boolean;
  /** Whether its text can be selected. */
  readonly isSelectable: boolean;
}

const PLAIN: Sight = { isSeen: true, isSelectable: true };

/** A box of so little, in CSS pixels, that cuts off what stands in it shows nothing; the customary size is 1. */
const NOTHING_SEEN = 1;

/** Tells how elements of the document show their text; knows what it has looked at, so make a new one for each reading. */
export class SightOfElements {
  readonly #known = new Map<Element, Sight>();

  of(element: Element): Sight {
    const above: Element[] = [];
    let at: Element | null = element;
    // Not by recursion: a hostile page nests as deep as it likes.
    while (at !== null && !this.#known.has(at)) {
      above.push(at);
      at = elementAround(at);
    }
    let sight = at === null ? PLAIN : (this.#known.get(at) ?? PLAIN);
    for (const one of above.reverse()) {
      sight = sightIn(one, sight);
      this.#known.set(one, sight);
    }
    return sight;
  }
}

function sightIn(element: Element, around: Sight): Sight {
  const style = getComputedStyle(element);
  // Safari and older browsers aside, the name has no prefix.
  const { userSelect } = style;
  const isSelectable = userSelect === "none" ? false : userSelect === "auto" ? around.isSelectable : true;
  return { isSeen: around.isSeen && !hidesItsText(element, style), isSelectable };
}

/** Whether an element keeps its text from the eye although it lies on the page, as text for screen readers does. */
function hidesItsText(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.fontSize === "0px" && element.childElementCount === 0) return true;
  const isTakenOut = style.position === "absolute" || style.position === "fixed";
  if (isTakenOut && /^rect\((?:[01]px,? ?){4}\)$/.test(style.clip)) return true;
  if (/^inset\((?:50|100)%\)$/.test(style.clipPath)) return true;
  const cuts = style.overflowX !== "visible" && style.overflowY !== "visible";
  if (!isTakenOut && !cuts) return false;
  if (style.display === "inline" || style.display === "contents") return false;
  const { width, height, right, bottom } = Element.prototype.getBoundingClientRect.call(element);
  if (cuts && width <= NOTHING_SEEN && height <= NOTHING_SEEN) return true;
  return isTakenOut && width > 0 && height > 0 && (right + scrollX <= 0 || bottom + scrollY <= 0);
}
