import { isBlock } from "../text/text-node-tree.ts";
import { CONVERTED_ATTRIBUTES, isEdited, isEditingHost } from "./conversion-scope.ts";
import { isElementNode, isTextNode, nearestElement, type ShadowRootOf } from "./node-kinds.ts";

/** What stands together in one block of the page, or is said of its elements. */
export interface ScannedBlock {
  readonly texts: readonly Text[];
  /** Elements with an attribute that a person reads. */
  readonly elements: readonly Element[];
}

const HAN = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const WITH_ATTRIBUTES = CONVERTED_ATTRIBUTES.map((name) => `[${name}]`).join(",");

/**
 * Texts of a block that are handed on together: to decide on so many takes about 4 ms. A longer block comes in
 * parts, of which each holds enough to tell its script.
 */
const MOST_TEXTS = 256;

/** Nodes between two pauses; 64 of them take well under a millisecond. */
const NODES_PER_PAUSE = 64;

/** Whether a text holds a Chinese character at all. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * Walks a part of the page, shadow roots included and what is edited left out, block by block, and pauses every few
 * nodes (yielding `null`). The page may change meanwhile: what is missed then comes with the changes.
 * @param onShadowRoot is called with each shadow root within
 */
export function* scanForConversion(
  root: Node,
  onShadowRoot: (root: ShadowRoot) => void,
  shadowRootOf: ShadowRootOf,
): Generator<ScannedBlock | null, void, void> {
  const around = nearestElement(root);
  if (around !== null && isEdited(around)) return;
  const roots: Node[] = [root];
  let texts: Text[] = [];
  let elements: Element[] = [];
  let nodes = 0;
  let block: Node | null = null;
  for (let top = roots.shift(); top !== undefined; top = roots.shift()) {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node !== null; node = nextOutsideEditors(walker)) {
      if (++nodes % NODES_PER_PAUSE === 0) yield null;
      if (isElementNode(node)) {
        if (isEditingHost(node)) continue;
        const inside = shadowRootOf(node);
        if (inside !== null) {
          onShadowRoot(inside);
          roots.push(inside);
        }
        if (node.hasAttributes() && node.matches(WITH_ATTRIBUTES)) elements.push(node);
      } else if (isTextNode(node) && hasHan(node.data)) {
        const blockAround = blockOf(node);
        if ((blockAround !== block || texts.length >= MOST_TEXTS) && texts.length + elements.length > 0) {
          yield { texts, elements };
          [texts, elements] = [[], []];
        }
        block = blockAround;
        texts.push(node);
      }
    }
  }
  if (texts.length + elements.length > 0) yield { texts, elements };
}

/** The next node in the order of the document; behind an editing host the first one that is not inside it. */
function nextOutsideEditors(walker: TreeWalker): Node | null {
  const { currentNode } = walker;
  if (!isElementNode(currentNode) || !isEditingHost(currentNode)) return walker.nextNode();
  for (;;) {
    const sibling = walker.nextSibling();
    if (sibling !== null || walker.parentNode() === null) return sibling;
  }
}

/** The nearest ancestor that begins and ends a line. */
function blockOf(node: Node): Node | null {
  let at = node.parentNode;
  while (at !== null && !isBlock(at) && at.parentNode !== null) at = at.parentNode;
  return at;
}
