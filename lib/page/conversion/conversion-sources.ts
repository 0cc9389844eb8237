import { type Conversion, joinedConversion, unconverted } from "../../chinese/conversion.ts";
import { conversionAfterEdit, partOfConversion } from "./conversion-edits.ts";
import type { ObservedChanges } from "./conversion-observer.ts";
import { isTextNode } from "./node-kinds.ts";

/** A text of ours that is found in another node is a copy from this length on; a shorter one may be the page's own. UTF-16. */
const SHORTEST_COPY = 8;

/** A converted text that is shorter may stand within another one by chance. UTF-16. */
const SHORTEST_HELD = 2;

/** Remembers what was made of the texts and attributes of a page, as long as these live. */
export class ConversionSources {
  readonly #texts = new WeakMap<CharacterData, Conversion>();
  readonly #attributes = new WeakMap<Element, Map<string, Conversion>>();
  #textRefs: WeakRef<CharacterData>[] = [];
  #elementRefs: WeakRef<Element>[] = [];
  /** By a text that stands on the page, what it was made from; `null` where several sources became the same. */
  readonly #byWritten = new Map<string, Conversion | null>();

  /**
   * What is known of a text node: brought up to date where the page changed it, found again where the page
   * copied a converted text into a new node.
   * @param isLate whether the page put the text there while it was shown in another script: then a short one is a copy too
   */
  ofText(node: CharacterData, isLate = false): Conversion | undefined {
    const record = this.#texts.get(node);
    const { data } = node;
    if (record === undefined) {
      const copied =
        isLate || data.length >= SHORTEST_COPY ? (this.#byWritten.get(data) ?? undefined) : undefined;
      if (copied !== undefined) this.keepText(node, copied);
      return copied;
    }
    if (record.text === data) return record;
    const edited = conversionAfterEdit(record, data);
    this.keepText(node, edited);
    return edited;
  }

  /** Whether a text that was converted stands there as it was written; not for a copy of one. */
  isAsWritten(node: CharacterData): boolean {
    return this.#texts.get(node)?.text === node.data;
  }

  /** Forgets a text, which from now on is the page's own. */
  forgetText(node: CharacterData): void {
    this.#texts.delete(node);
  }

  /** Forgets the attributes of an element. */
  forgetAttributes(element: Element): void {
    this.#attributes.delete(element);
  }

  keepText(node: CharacterData, record: Conversion): void {
    if (!this.#texts.has(node)) this.#textRefs.push(new WeakRef(node));
    this.#texts.set(node, record);
    if (record.text === record.source) return;
    const before = this.#byWritten.get(record.text);
    const isClear = before === undefined || before?.source === record.source;
    this.#byWritten.set(record.text, isClear || record.text.length >= SHORTEST_COPY ? record : null);
  }

  /** Follows what the page did to text nodes, change by change. */
  follow({ added, removed, edits }: ObservedChanges): void {
    const first = new Map<Text, string>();
    for (const { node, before } of edits) if (!first.has(node)) first.set(node, before);
    const fresh = added.filter(isTextNode);
    for (const node of fresh) this.#followReplaced(node, removed);
    const takesConverted = removed.length > 0;
    for (const { node, before, after } of edits) {
      const known = this.#texts.get(node);
      if ((known === undefined && !takesConverted) || before === after) continue;
      const record = known ?? unconverted(before);
      const end = record.text.startsWith(after) ? record.text.slice(after.length) : "";
      const split = fresh.find(
        (other) => !this.#texts.has(other) && (first.get(other) ?? other.data) === end,
      );
      if (split !== undefined && end !== "") {
        this.keepText(split, partOfConversion(record, after.length, record.text.length));
      }
      const ends = removed.filter(({ behind }) => behind === node).map((end) => end.node);
      const followed = this.#joined(record, after, ends) ?? conversionAfterEdit(record, after);
      if (known !== undefined || followed.source !== followed.text) this.keepText(node, followed);
    }
  }

  /** A text that took the place of a converted one and holds it (`title = "(1) " + title`) keeps its source there. */
  #followReplaced(node: Text, removed: ObservedChanges["removed"]): void {
    if (this.#texts.has(node)) return;
    for (const { node: old, parent } of removed) {
      const record = parent === node.parentNode && old !== node ? this.#texts.get(old) : undefined;
      const at =
        record === undefined || record.text.length < SHORTEST_HELD ? -1 : node.data.indexOf(record.text);
      if (record === undefined || at === -1) continue;
      const [before, after] = [node.data.slice(0, at), node.data.slice(at + record.text.length)];
      const followed = joinedConversion(joinedConversion(unconverted(before), record), unconverted(after));
      if (followed.source !== followed.text) this.keepText(node, followed);
      return;
    }
  }

  /**
   * `normalize` puts the texts of neighbours, which it removes, behind a text.
   * @param ends what was removed right behind it, in order
   */
  #joined(record: Conversion, value: string, ends: readonly CharacterData[]): Conversion | undefined {
    let joined = record;
    for (const other of ends) {
      const end = this.#texts.get(other) ?? unconverted(other.data);
      if (end.text !== "" && value.startsWith(joined.text + end.text)) joined = joinedConversion(joined, end);
    }
    return joined.text === value ? joined : undefined;
  }

  /** What was made of an attribute, if that still is its value. */
  ofAttribute(element: Element, name: string): Conversion | undefined {
    const record = this.#attributes.get(element)?.get(name);
    return record?.text === element.getAttribute(name) ? record : undefined;
  }

  /** Whether an attribute was ever converted, whatever it holds now. */
  hadAttribute(element: Element, name: string): boolean {
    return this.#attributes.get(element)?.has(name) ?? false;
  }

  keepAttribute(element: Element, name: string, record: Conversion): void {
    const records = this.#attributes.get(element) ?? new Map<string, Conversion>();
    if (!this.#attributes.has(element)) this.#elementRefs.push(new WeakRef(element));
    this.#attributes.set(element, records.set(name, record));
  }

  /** All text nodes that live, on the page or off it. */
  *texts(): Generator<CharacterData> {
    for (const ref of this.#textRefs) {
      const node = ref.deref();
      if (node !== undefined) yield node;
    }
  }

  /** All attributes of elements that live. */
  *attributes(): Generator<readonly [Element, string]> {
    for (const ref of this.#elementRefs) {
      const element = ref.deref();
      if (element === undefined) continue;
      for (const name of this.#attributes.get(element)?.keys() ?? []) yield [element, name];
    }
  }

  /** Forgets everything, once the sources stand there again. */
  clear(): void {
    for (const node of this.texts()) this.#texts.delete(node);
    for (const [element] of [...this.attributes()]) this.#attributes.delete(element);
    this.#textRefs = [];
    this.#elementRefs = [];
    this.#byWritten.clear();
  }
}
