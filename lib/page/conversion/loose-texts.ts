import { isTextNode } from "./node-kinds.ts";

/** A parent of fewer nodes is laid out so fast that its texts are edited where they are. */
const LEAST_NODES = 200;

/**
 * So many texts of a parent are edited where they are. What is in sight, or what a page changed, is no more than
 * that, and not worth going over all of the parent (10 ms for a million characters).
 */
const LEAST_TEXTS = 40;

/** What is known of a parent of texts. */
interface Parent {
  /** Texts that were to be cut, as long as it is not known whether they may be. */
  asked: number;
  /** Whether texts may be cut; `undefined` where that was not looked at. */
  mayCut?: boolean;
}

/**
 * Cuts texts in two for as long as they are edited. What was cut off has no layout yet, so that editing it takes
 * Chromium 0.2 microseconds instead of one. Ranges and the selection follow into the part and, unlike with any other
 * way of joining, back again with `normalize`; that goes over a whole parent, so that all texts of one are joined
 * together, at the latest before the page or its observers see anything.
 *
 * To look whether `normalize` would change what the page made takes as long again: that is done once, and again
 * when the page has changed something there.
 */
export class LooseTexts {
  readonly #parents = new Map<Node, Parent>();
  readonly #observer = new MutationObserver(() => this.clear());
  readonly #cut = new Set<Node>();

  /** Runs a function that may cut texts, and puts all parts back. */
  during(write: () => void): void {
    if (this.#observer.takeRecords().length > 0) this.#parents.clear();
    this.#observer.disconnect();
    write();
    for (const parent of this.#cut) parent.normalize();
    this.#cut.clear();
    for (const [parent, { mayCut }] of this.#parents)
      if (mayCut === true) this.#observer.observe(parent, CHANGES_OF_TEXTS);
  }

  /** @returns the part of a text behind an offset, until all are put back; `null` where it has to stay in one */
  cut(node: CharacterData, offset: number): Text | null {
    const parent = node.parentNode;
    if (parent === null || !isTextNode(node)) return null;
    const known = this.#parents.get(parent) ?? { asked: 0 };
    this.#parents.set(parent, known);
    if (++known.asked <= LEAST_TEXTS) return null;
    known.mayCut ??= hasManyNodes(parent) && isNormal(parent);
    if (!known.mayCut) return null;
    this.#cut.add(parent);
    return node.splitText(offset);
  }

  /** Forgets what is known, and watches nothing any more. */
  clear(): void {
    this.#parents.clear();
    this.#observer.disconnect();
  }
}

const CHANGES_OF_TEXTS: MutationObserverInit = { subtree: true, childList: true, characterData: true };

function hasManyNodes(parent: Node): boolean {
  let nodes = 0;
  for (let child = parent.firstChild; child !== null && nodes < LEAST_NODES; child = child.nextSibling)
    nodes++;
  return nodes === LEAST_NODES;
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
