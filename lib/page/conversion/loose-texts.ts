import { isTextNode } from "./node-kinds.ts";

/** A parent of fewer nodes is laid out so fast that its texts are edited where they are. */
const LEAST_NODES = 200;

/**
 * Cuts texts in two for as long as they are edited. What was cut off has no layout yet, so that editing it takes
 * Chromium 0.2 microseconds instead of one. Ranges and the selection follow into the part and, unlike with any other
 * way of joining, back again with `normalize`; that goes over a whole parent, so that all texts of one are joined
 * together, at the latest before the page or its observers see anything.
 */
export class LooseTexts {
  /** Whether texts of a parent may be cut, as long as none is joined. */
  readonly #parents = new Map<Node, boolean>();

  /** @returns the part of a text behind an offset, until `join`; `null` where it has to stay in one */
  cut(node: CharacterData, offset: number): Text | null {
    const parent = node.parentNode;
    if (parent === null || !isTextNode(node)) return null;
    let mayCut = this.#parents.get(parent);
    if (mayCut === undefined) {
      mayCut = parent.childNodes.length >= LEAST_NODES && isNormal(parent);
      this.#parents.set(parent, mayCut);
    }
    return mayCut ? node.splitText(offset) : null;
  }

  /** Puts all parts back. */
  join(): void {
    for (const [parent, mayCut] of this.#parents) if (mayCut) parent.normalize();
    this.#parents.clear();
  }
}

/** Whether no text in a node is empty or beside another one: `normalize` would change what the page made. */
function isNormal(parent: Node): boolean {
  const walker = parent.ownerDocument?.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
  for (let node = walker?.nextNode() ?? null; node !== null; node = walker?.nextNode() ?? null) {
    if (!isTextNode(node) || node.length === 0) return false;
    if (node.nextSibling !== null && isTextNode(node.nextSibling)) return false;
  }
  return true;
}
