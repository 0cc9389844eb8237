import { type PageText, pageTextSlices, textNodeStretches } from "./page-text.ts";
import { PROSE, type Reading } from "./reading.ts";
import { SightOfElements } from "./sight.ts";
import { isLeftOut, isText, type TextStyle, type TextTreeNode } from "./text-node-tree.ts";
import { attribute, firstChild, nextSibling, nodeName, parentNode, shadowRoot } from "./unclobbered.ts";

/** How a document in the browser shows its text, to one reading of it. */
function documentStyle({ seenAlone, selectableAlone }: Reading): TextStyle<Node> {
  const sights = seenAlone || selectableAlone ? new SightOfElements() : null;
  return {
    view: (node) => (node instanceof HTMLFormElement ? formView(node) : node),
    isShown(parent) {
      if (!isRendered(parent, seenAlone)) return false;
      const element = parent instanceof ShadowRoot ? parent.host : parent;
      if (sights === null || !(element instanceof Element)) return true;
      const { isSeen, isSelectable } = sights.of(element);
      return (isSeen || !seenAlone) && (isSelectable || !selectableAlone);
    },
    keepsLineFeeds: (parent) =>
      parent instanceof Element && /^(?:pre|break)/.test(getComputedStyle(parent).whiteSpace),
  };
}

/** Whether the text of a node is laid out on the page. @param seenAlone whether what is transparent is not */
function isRendered(parent: Node, seenAlone: boolean): boolean {
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

/** Reads the text of a page, of a shadow root or of an element, and pauses every few nodes. */
export const documentTextSlices = (
  root: Node,
  reading: Reading = PROSE,
): Generator<void, PageText<Node>, void> => pageTextSlices<Node>(root, documentStyle(reading), reading);

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

/** Text nodes that are looked at for text; a selection that begins with more of none is taken to hold some. */
const MOST_LOOKED_AT = 500;

/** Whether a range holds any text of a reading, without reading the page. */
export function holdsText(range: Range, reading: Reading): boolean {
  const style = documentStyle(reading);
  const { startContainer, endContainer, commonAncestorContainer: top } = range;
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  if (isText(top)) return isRead(top, reading, style) && /\S/.test(range.toString());
  let node: Node | null = walker.nextNode();
  for (let looked = 0; node !== null && looked < MOST_LOOKED_AT; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    looked++;
    const text = node.nodeValue ?? "";
    const end = node === endContainer ? range.endOffset : text.length;
    const held = text.slice(node === startContainer ? range.startOffset : 0, end);
    if (/\S/.test(held) && isRead(node, reading, style)) return true;
  }
  return node !== null;
}

function isRead(text: Node, reading: Reading, style: TextStyle<Node>): boolean {
  const parent = parentNode(text);
  if (parent === null || !style.isShown(parent)) return false;
  for (let at: Node | null = parent; at !== null; at = parentNode(at)) {
    if (at instanceof Element && isLeftOut(style.view(at), reading)) return false;
  }
  return true;
}
