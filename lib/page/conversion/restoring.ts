import { unconverted } from "../../chinese/conversion.ts";
import type { ConversionLanguage } from "./conversion-language.ts";
import { MOST_ROUNDS } from "./conversion-rounds.ts";
import { CONVERTED_ATTRIBUTES, isInEditor } from "./conversion-scope.ts";
import type { ConversionSources } from "./conversion-sources.ts";
import type { PlanText, WriteText } from "./conversion-writing.ts";
import { isElementNode, isTextNode } from "./node-kinds.ts";

/** Characters whose restoring is worked out before any of them is written. */
const MOST_PLANNED = 1_200_000;

/** How a text is put back. */
interface PlannedRestoring {
  readonly node: CharacterData;
  readonly write: WriteText;
}

/**
 * Works out how texts are put back, each of whose characters still is what was written, with a pause behind each
 * text. Takes as many as can be held ready.
 * @returns none where no text is left
 */
export function* planRestoring(
  texts: Iterator<CharacterData>,
  sources: ConversionSources,
  plan: PlanText,
): Generator<void, PlannedRestoring[], void> {
  const planned: PlannedRestoring[] = [];
  for (let length = 0; length < MOST_PLANNED; ) {
    const next = texts.next();
    if (next.done === true) break;
    const write = restoringOf(next.value, sources, plan);
    yield;
    if (write === null) continue;
    planned.push({ node: next.value, write });
    length += next.value.length;
  }
  return planned;
}

/** Puts texts back, with a pause behind each. */
export function* restoreTexts(
  planned: readonly PlannedRestoring[],
  sources: ConversionSources,
  plan: PlanText,
): Generator<void, void, void> {
  for (const { node, write: first } of planned) {
    let write: WriteText | null = first;
    // Again where the page changed a text between two steps of its restoring.
    for (let round = 0; write !== null && round < MOST_ROUNDS; round++) {
      const isDone: boolean = yield* write();
      yield;
      write = isDone ? null : restoringOf(node, sources, plan);
    }
  }
}

/** `null` where the source stands there already, or what a person made of it in an editor. */
function restoringOf(node: CharacterData, sources: ConversionSources, plan: PlanText): WriteText | null {
  if (isInEditor(node) && !sources.isAsWritten(node)) return null;
  const { source = node.data } = sources.ofText(node) ?? {};
  return source === node.data ? null : plan(node, unconverted(source));
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
  plan: PlanText,
): void {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (isTextNode(node)) {
      const source = sources.isAsWritten(node) ? sources.ofText(node)?.source : undefined;
      if (source !== undefined) for (const _ of plan(node, unconverted(source))());
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
