import { isElementNode, isTextNode } from "./conversion-nodes.ts";
import { CONVERTED_ATTRIBUTES } from "./conversion-scope.ts";
import { isBlock } from "./text-node-tree.ts";

/** What stands together in one block of the page, or is said of its elements. */
export interface ScannedBlock {
  readonly texts: readonly Text[];
  /** Elements with an attribute that a person reads. */
  readonly elements: readonly Element[];
}

const HAN = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const WITH_ATTRIBUTES = CONVERTED_ATTRIBUTES.map((name) => `[${name}]`).join(",");

/** Nodes between two pauses; 64 of them take well under a millisecond. */
const NODES_PER_PAUSE = 64;

/** Whether a text holds a Chinese character at all. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * Walks a part of the page, open shadow roots included, block by block, and pauses every few nodes (yielding
 * `null`). The page may change meanwhile: what is missed then comes with the changes.
 * @param onShadowRoot is called with each open shadow root within
 */
export function* scanForConversion(
  root: Node,
  onShadowRoot: (root: ShadowRoot) => void,
): Generator<ScannedBlock | null, void, void> {
  const roots: Node[] = [root];
  let texts: Text[] = [];
  let elements: Element[] = [];
  let nodes = 0;
  let block: Node | null = null;
  for (let top = roots.shift(); top !== undefined; top = roots.shift()) {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
      if (++nodes % NODES_PER_PAUSE === 0) yield null;
      if (isElementNode(node)) {
        if (node.shadowRoot !== null) {
          onShadowRoot(node.shadowRoot);
          roots.push(node.shadowRoot);
        }
        if (node.matches(WITH_ATTRIBUTES)) elements.push(node);
      } else if (isTextNode(node) && hasHan(node.data)) {
        const around = blockOf(node);
        if (around !== block && texts.length + elements.length > 0) {
          yield { texts, elements };
          [texts, elements] = [[], []];
        }
        block = around;
        texts.push(node);
      }
    }
  }
  if (texts.length + elements.length > 0) yield { texts, elements };
}

/** The nearest ancestor that begins and ends a line. */
function blockOf(node: Node): Node | null {
  let at = node.parentNode;
  while (at !== null && !isBlock(at) && at.parentNode !== null) at = at.parentNode;
  return at;
}

/** Elements that are looked at for what is in sight; more would take longer than a frame. */
const MOST_LOOKED_AT = 3000;

/**
 * Finds the parts of a page that are in sight: the smallest elements whose text is, found from the top down
 * without looking into what lies elsewhere.
 */
export function elementsInSight(document: Document): Element[] {
  const found: Element[] = [];
  const view = document.defaultView;
  if (view === null || document.body === null) return found;
  const waiting: Element[] = [document.body];
  for (let looked = 0; looked < MOST_LOOKED_AT; looked++) {
    const element = waiting.pop();
    if (element === undefined) break;
    const box = element.getBoundingClientRect();
    const isOpen = box.width === 0 || box.height === 0;
    const isInSight =
      box.bottom > 0 && box.top < view.innerHeight && box.right > 0 && box.left < view.innerWidth;
    if (!isOpen && !isInSight) continue;
    if (element.shadowRoot !== null) for (const child of element.shadowRoot.children) waiting.push(child);
    if (isInSight && hasOwnText(element)) found.push(element);
    else
      for (let child = element.lastElementChild; child !== null; child = child.previousElementSibling)
        waiting.push(child);
  }
  return found;
}

function hasOwnText(element: Element): boolean {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (isTextNode(child) && hasHan(child.data)) return true;
  }
  return false;
}
