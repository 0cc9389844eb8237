import { documentStyle, isRendered } from "./document-text.ts";
import { type PageText, pageTextSlices } from "./page-text.ts";
import { MARKABLE } from "./reading.ts";
import { SightOfElements } from "./sight.ts";
import { isLeftOut, isText, type TextStyle } from "./text-node-tree.ts";
import { parentNode } from "./unclobbered.ts";

/** How a document shows its text to a person who marks it; for one reading, since it remembers what it has seen. */
function markableStyle(): TextStyle<Node> {
  const sights = new SightOfElements();
  return {
    ...documentStyle,
    isShown(parent) {
      if (!isRendered(parent, MARKABLE.seenAlone)) return false;
      const element = parent instanceof ShadowRoot ? parent.host : parent;
      if (!(element instanceof Element)) return true;
      const { isSeen, isSelectable } = sights.of(element);
      return (isSeen || !MARKABLE.seenAlone) && (isSelectable || !MARKABLE.selectableAlone);
    },
  };
}

/** Reads what a person sees and can mark of a page, and pauses every few nodes. */
export const markableTextSlices = (root: Node): Generator<void, PageText<Node>, void> =>
  pageTextSlices<Node>(root, markableStyle(), MARKABLE);

/** Text nodes that are looked at for text; a selection that begins with more of none is taken to hold some. */
const MOST_LOOKED_AT = 500;

/** Whether a range holds any text that can be marked, without reading the page. */
export function holdsMarkableText(range: Range): boolean {
  const style = markableStyle();
  const { startContainer, endContainer, commonAncestorContainer: top } = range;
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  if (isText(top)) return isRead(top, style) && /\S/.test(range.toString());
  let node: Node | null = walker.nextNode();
  for (let looked = 0; node !== null && looked < MOST_LOOKED_AT; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    looked++;
    const text = node.nodeValue ?? "";
    const end = node === endContainer ? range.endOffset : text.length;
    const held = text.slice(node === startContainer ? range.startOffset : 0, end);
    if (/\S/.test(held) && isRead(node, style)) return true;
  }
  return node !== null;
}

function isRead(text: Node, style: TextStyle<Node>): boolean {
  const parent = parentNode(text);
  if (parent === null || !style.isShown(parent)) return false;
  for (let at: Node | null = parent; at !== null; at = parentNode(at)) {
    if (at instanceof Element && isLeftOut(style.view(at), MARKABLE)) return false;
  }
  return true;
}
