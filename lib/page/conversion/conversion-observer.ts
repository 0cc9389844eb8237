import { CONVERTED_ATTRIBUTES } from "./conversion-scope.ts";
import { isElementNode, isShadowRoot, isTextNode, type ShadowRootOf } from "./node-kinds.ts";

/** One change of a text node: what it held before and after. */
interface TextEdit {
  readonly node: Text;
  readonly before: string;
  readonly after: string;
}

/** A text node that was taken away, and what it stood behind at that moment. */
interface RemovedText {
  readonly node: Text;
  readonly behind: Node | null;
  /** What it stood in. */
  readonly parent: Node;
}

/** What the page changed since the last time. */
export interface ObservedChanges {
  /** Nodes that were put in, with all inside them. */
  readonly added: readonly Node[];
  /** Text nodes that were taken away by themselves, in their order. */
  readonly removed: readonly RemovedText[];
  /** Changes of text nodes, in their order. */
  readonly edits: readonly TextEdit[];
  /** Elements with an attribute that changed. */
  readonly described: readonly Element[];
  /** Elements that began or ceased to be edited, as far as their own mark tells. */
  readonly edited: readonly Element[];
}

const EDITED_ATTRIBUTE = "contenteditable";

const WHAT: MutationObserverInit = {
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  subtree: true,
  attributeFilter: [...CONVERTED_ATTRIBUTES, EDITED_ATTRIBUTE],
};

/** Watches documents and shadow roots for what the page itself changes. */
export class ConversionObserver {
  readonly #observer: MutationObserver;
  readonly #onChanges: (changes: ObservedChanges) => void;
  readonly #shadowRootOf: ShadowRootOf;
  readonly #roots = new Set<Node>();
  #isOn = false;

  /** @param onChanges is called before the page is painted again */
  constructor(onChanges: (changes: ObservedChanges) => void, shadowRootOf: ShadowRootOf) {
    this.#shadowRootOf = shadowRootOf;
    this.#onChanges = onChanges;
    this.#observer = new MutationObserver((records) => this.#report(records));
  }

  /** Watches a document or shadow root as well. @returns whether it was not watched before */
  add(root: Node): boolean {
    if (this.#roots.has(root)) return false;
    this.#roots.add(root);
    if (this.#isOn) this.#observer.observe(root, WHAT);
    return true;
  }

  start(): void {
    this.#isOn = true;
    for (const root of this.#roots) this.#observer.observe(root, WHAT);
  }

  /** Reports what is not reported yet, and ends. */
  stop(): void {
    this.#report(this.#observer.takeRecords());
    this.#observer.disconnect();
    this.#isOn = false;
  }

  /** Reports what is not reported yet, then runs a function whose own changes are not reported. */
  withoutOwn(write: () => void): void {
    if (!this.#isOn) {
      write();
      return;
    }
    this.stop();
    write();
    for (const root of this.#roots) if (isShadowRoot(root) && !root.isConnected) this.#roots.delete(root);
    this.start();
  }

  #report(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    const added = new Set<Node>();
    const removed: RemovedText[] = [];
    const edits: { node: Text; before: string; after: string }[] = [];
    const last = new Map<Text, { after: string }>();
    const described = new Set<Element>();
    const edited = new Set<Element>();
    for (const record of records) {
      const { type, target, oldValue, attributeName, addedNodes, removedNodes, previousSibling } = record;
      if (type === "childList") {
        for (const node of addedNodes) added.add(node);
        for (const node of removedNodes)
          if (isTextNode(node)) removed.push({ node, behind: previousSibling, parent: target });
        const inside = isElementNode(target) ? this.#shadowRootOf(target) : null;
        if (inside !== null && !this.#roots.has(inside)) added.add(target);
      } else if (type === "characterData" && isTextNode(target)) {
        const edit = { node: target, before: oldValue ?? "", after: target.data };
        const previous = last.get(target);
        if (previous !== undefined) previous.after = edit.before;
        last.set(target, edit);
        edits.push(edit);
      } else if (type === "attributes" && isElementNode(target)) {
        (attributeName === EDITED_ATTRIBUTE ? edited : described).add(target);
      }
    }
    this.#onChanges({ added: [...added], removed, edits, described: [...described], edited: [...edited] });
  }
}
