import { type PageText, pageTextSlices, textNodeStretches } from "./page-text.ts";
import type { TextStyle } from "./text-node-tree.ts";

/** How a document in the browser shows its text. */
const documentStyle: TextStyle<Node> = {
  isShown(parent) {
    let element: Node | null = parent;
    while (element instanceof Element) {
      if (element.checkVisibility({ visibilityProperty: true })) return true;
      // An element with `display: contents` has no box of its own, but its text is shown in its parent's.
      if (getComputedStyle(element).display !== "contents") return false;
      element = element.parentNode;
    }
    return true;
  },
  keepsLineFeeds: (parent) =>
    parent instanceof Element && /^(?:pre|break)/.test(getComputedStyle(parent).whiteSpace),
};

/** Reads the text of a page, of a shadow root or of an element, and pauses every few nodes. */
export const documentTextSlices = (root: Node): Generator<void, PageText<Node>, void> =>
  pageTextSlices<Node>(root, documentStyle);

/**
 * Live ranges of a stretch of the page's text, one for each text node, since the text between two of them may
 * be none of the article's.
 * @param start half-open UTF-16 range in `page.text`
 * @returns none of those nodes whose characters are fewer by now
 */
export function rangesOf(page: PageText<Node>, start: number, end: number): Range[] {
  return textNodeStretches(page, start, end).flatMap((stretch) => {
    if ((stretch.node.nodeValue?.length ?? 0) < stretch.end) return [];
    const range = document.createRange();
    range.setStart(stretch.node, stretch.start);
    range.setEnd(stretch.node, stretch.end);
    return [range];
  });
}
