import { type Conversion, mapOfConversion } from "../../chinese/conversion.ts";
import { isBlock } from "../text/text-node-tree.ts";
import { isTextNode } from "./node-kinds.ts";

/**
 * What is selected, as the page's author wrote it.
 * @param sourceOf what was made of a text node; `undefined` where it stands as it was written
 * @returns the text, blocks on lines of their own
 */
export function selectedSource(
  range: Range,
  sourceOf: (node: CharacterData) => Conversion | undefined,
): string {
  let text = "";
  let lastBlock: Node | null = null;
  for (const node of textNodesIn(range)) {
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    const record = sourceOf(node);
    const source = record === undefined ? { start, end } : mapOfConversion(record).toSource(start, end);
    const block = blockAround(node);
    if (text !== "" && block !== lastBlock) text = `${text.trimEnd()}\n`;
    text += (record?.source ?? node.data).slice(source.start, source.end);
    lastBlock = block;
  }
  return text.trim();
}

/** The text nodes that a range reaches into, in order. */
export function textNodesIn(range: Range): Text[] {
  const root = range.commonAncestorContainer;
  if (isTextNode(root)) return [root];
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (isTextNode(node) && range.intersectsNode(node)) nodes.push(node);
  }
  return nodes;
}

function blockAround(node: Node): Node | null {
  let at = node.parentNode;
  while (at !== null && !isBlock(at)) at = at.parentNode;
  return at;
}
