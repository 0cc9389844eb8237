import { type Conversion, unconverted } from "../../chinese/conversion.ts";
import type { ConversionLanguage } from "./conversion-language.ts";
import { MOST_ROUNDS } from "./conversion-rounds.ts";
import { CONVERTED_ATTRIBUTES, isInEditor } from "./conversion-scope.ts";
import type { ConversionSources } from "./conversion-sources.ts";
import { isElementNode, isTextNode } from "./node-kinds.ts";

/**
 * Writes a text node and keeps the record; pauses where that is much. What was written may be read when the slice
 * is over, and not before.
 * @returns whether all was written: not where the page changed the text meanwhile
 */
export type WriteText = (node: CharacterData, record: Conversion) => Generator<void, boolean, void>;

/** Puts back every character of texts that still is what was written, with a pause behind each text. */
export function* restoreTexts(
  texts: Iterable<CharacterData>,
  sources: ConversionSources,
  writeText: WriteText,
): Generator<void, void, void> {
  for (const node of texts) {
    // What a person changed in an editor is that person's.
    if (isInEditor(node) && !sources.isAsWritten(node)) continue;
    // Again where the page changed a long text between two steps of its restoring.
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { source = node.data } = sources.ofText(node) ?? {};
      if (source === node.data) break;
      const isDone = yield* writeText(node, unconverted(source));
      yield;
      if (isDone) break;
    }
  }
}

/** Puts back every attribute that still is what was written, with a pause behind each. */
export function* restoreAttributes(sources: ConversionSources): Generator<void, void, void> {
  for (const [element, name] of sources.attributes()) {
    restoreAttribute(element, name, sources);
    yield;
  }
}

/**
 * A part of the page became one that a person edits: it gets back what the page wrote there, before anything is
 * typed, since its page will store what it holds. Nothing of it is known from then on.
 */
export function handBack(
  part: Node,
  sources: ConversionSources,
  language: ConversionLanguage,
  writeText: WriteText,
): void {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (isTextNode(node)) {
      const source = sources.isAsWritten(node) ? sources.ofText(node)?.source : undefined;
      if (source !== undefined) for (const _ of writeText(node, unconverted(source)));
      sources.forgetText(node);
    } else if (isElementNode(node)) {
      language.restoreOf(node);
      for (const name of CONVERTED_ATTRIBUTES) restoreAttribute(node, name, sources);
      sources.forgetAttributes(node);
    }
  }
}

function restoreAttribute(element: Element, name: string, sources: ConversionSources): void {
  const record = sources.ofAttribute(element, name);
  if (record !== undefined && record.source !== record.text) element.setAttribute(name, record.source);
}
