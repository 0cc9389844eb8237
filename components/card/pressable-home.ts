import { elementAround } from "../../lib/page/text/unclobbered.ts";

/** What shuts out, covers or is closed by a press on what stands outside of it. */
const ENCLOSING = ":modal, :fullscreen, :popover-open:not([popover='manual' i])";

/**
 * The element of the page into which ours has to be put so that it can be seen and pressed. Outside of a modal
 * dialog nothing can be pressed, outside of the fullscreen element little be seen, and a press outside of a popover
 * closes it with the words in it.
 * @param element in which the words stand, if they stand anywhere
 */
export function pressableHome(element: Element | null): Element {
  for (let at = element; at !== null; at = elementAround(at)) {
    if (Element.prototype.matches.call(at, ENCLOSING)) return at;
  }
  return document.documentElement;
}
