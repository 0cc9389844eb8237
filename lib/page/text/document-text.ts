import { type PageText, pageTextSlices, textNodeStretches } from "./page-text.ts";
import { PROSE } from "./reading.ts";
import type { TextStyle, TextTreeNode } from "./text-node-tree.ts";
import { attribute, firstChild, nextSibling, nodeName, parentNode, shadowRoot } from "./unclobbered.ts";

/** How a document in the browser shows its text. */
export const documentStyle: TextStyle<Node> = {
  view: (node) => (node instanceof HTMLFormElement ? formView(node) : node),
  isShown: (parent) => isRendered(parent, PROSE.seenAlone),
  keepsLineFeeds: (parent) =>
    parent instanceof Element && /^(?:pre|break)/.test(getComputedStyle(parent).whiteSpace),
};

/** Whether the text of a node is laid out on the page. @param seenAlone whether what is transparent is not */
export function isRendered(parent: Node, seenAlone: boolean): boolean {
  if (parent instanceof HTMLDetailsElement && !parent.open) return false;
  const options = { visibilityProperty: true, opacityProperty: seenAlone };
  let element: Node | null = parent;
  while (element instanceof Element) {
    if (Element.prototype.checkVisibility.call(element, options)) return true;
    // An element with `display: contents` has no box of its own, but its text is shown in its parent's.
    if (getComputedStyle(element).display !== "contents") return false;
    element = parentNode(element);
  }
  return true;
}

/** A form without the names that the page gave to its fields. */
const formView = (form: HTMLFormElement): TextTreeNode<Node> => ({
  nodeType: Node.ELEMENT_NODE,
  nodeName: nodeName(form),
  nodeValue: null,
  firstChild: firstChild(form),
  nextSibling: nextSibling(form),
  parentNode: parentNode(form),
  shadowRoot: shadowRoot(form),
  getAttribute: (name) => attribute(form, name),
});

/** Reads the prose of a page, of a shadow root or of an element, and pauses every few nodes. */
export const documentTextSlices = (root: Node): Generator<void, PageText<Node>, void> =>
  pageTextSlices<Node>(root, documentStyle, PROSE);

/**
 * Live ranges of a stretch of the page's text, one for each text node, since what stands between two of them may
 * be none of the article's.
 * @param start first offset in `page.text` (UTF-16)
 * @param end the offset after the last character
 * @returns none at all where the words have changed or left the page since it was read
 */
export function rangesOf(page: PageText<Node>, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  for (const stretch of textNodeStretches(page, start, end)) {
    const { node, at } = stretch;
    const now = node.nodeValue?.slice(stretch.start, stretch.end).replace(/[\n\r]/g, " ");
    const then = page.text.slice(at, at + stretch.end - stretch.start).replace(/[\n\r]/g, " ");
    if (!node.isConnected || now !== then) return [];
    const range = new Range();
    range.setStart(node, stretch.start);
    range.setEnd(node, stretch.end);
    ranges.push(range);
  }
  return ranges;
}
