import { isShadowRoot, nearestElement } from "./node-kinds.ts";

/** Attributes that a person reads. */
export const CONVERTED_ATTRIBUTES = ["title", "alt", "placeholder", "aria-label"] as const;

/** No text for reading: code, what programs read, and what shows no text of its own. */
const NEVER = "code,pre,kbd,samp,script,style,link,noscript,template,iframe,object,canvas,.notranslate";

/** What a person edits in place, with all inside it; other values of the attribute say nothing. */
const EDITING_HOSTS = "[contenteditable=''],[contenteditable=true i],[contenteditable=plaintext-only i]";

/** Written by other rules than Chinese. */
const OTHER_LANGUAGES = /^(?:ja|ko)\b/i;

/** Whether an element is one that a person edits in place, by its mark. */
export function isEditingHost(element: Element): boolean {
  return element.matches(EDITING_HOSTS);
}

/**
 * Whether an element is part of what a person edits: an editing host or inside one, whatever islands that are not
 * edited lie between, or in a document that is edited as a whole. What an editor holds is kept by its page, and a
 * part of it that is converted would be stored so.
 */
export function isEdited(element: Element): boolean {
  if (element.ownerDocument.designMode === "on") return true;
  for (let at: Element | null = element; at !== null; at = hostOf(at)) {
    if (at.closest(EDITING_HOSTS) !== null) return true;
  }
  return false;
}

/** Whether a node is part of what a person edits. */
export function isInEditor(node: Node): boolean {
  const element = nearestElement(node);
  return element !== null && isEdited(element);
}

/**
 * Whether an element and what is said about it may be converted at all: no code, nothing that its author keeps
 * from translation, nothing that is edited, nothing in Japanese or Korean. Ancestors count, those around a shadow root too.
 */
export function isConvertible(element: Element): boolean {
  if (isEdited(element)) return false;
  for (let at: Element | null = element; at !== null; at = hostOf(at)) {
    if (at.closest(NEVER) !== null) return false;
    if (at.closest("[translate]")?.getAttribute("translate")?.toLowerCase() === "no") return false;
  }
  return !OTHER_LANGUAGES.test(languageOf(element));
}

/** Whether the text in an element may be converted: it is none that is typed, or that a form sends. */
export function isTextConvertible(element: Element): boolean {
  if (element.closest("textarea") !== null) return false;
  // A style sheet can make text editable too (`user-modify`).
  if ("isContentEditable" in element && element.isContentEditable === true) return false;
  const option = element.closest("option");
  return (option === null || option.hasAttribute("value")) && isConvertible(element);
}

/** The language that holds for an element, as its own or an ancestor's `lang` says; empty if none does. */
export function languageOf(element: Element): string {
  for (let at: Element | null = element; at !== null; at = hostOf(at)) {
    const language = at.closest("[lang]")?.getAttribute("lang");
    if (language !== null && language !== undefined) return language;
  }
  return "";
}

/** The element whose shadow root the element stands in. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}
