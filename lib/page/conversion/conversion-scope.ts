import { isShadowRoot, nearestElement } from "./node-kinds.ts";
import { isProse } from "./prose.ts";

/** Attributes that a person reads. */
export const CONVERTED_ATTRIBUTES = [
  "title",
  "alt",
  "placeholder",
  "label",
  "value",
  "aria-label",
  "aria-description",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
] as const;

/** The words on a button; with a name they would be sent with its form. */
const BUTTONS = "input[type=button i],input[type=reset i],input[type=submit i]:not([name])";

/** Where an attribute is what a person reads; elsewhere it is for programs. */
const READ_ON: Readonly<Partial<Record<(typeof CONVERTED_ATTRIBUTES)[number], string>>> = {
  value: BUTTONS,
  label: "optgroup,track",
};

/** No text for reading: code, what programs read, and what shows no text of its own. */
const NEVER = "code,kbd,samp,script,style,link,noscript,template,object,canvas";

/** The same, which has a title for reading. */
const FRAMES = "iframe";

/** What a person edits in place, with all inside it; other values of the attribute say nothing. */
const EDITING_HOSTS = "[contenteditable=''],[contenteditable=true i],[contenteditable=plaintext-only i]";

/** Written by other rules than Chinese. */
const OTHER_LANGUAGES = /^(?:ja|ko)\b/i;

/** Whether an element is one that a person edits in place, by its mark. */
export function isEditingHost(element: Element): boolean {
  // Most elements have no attribute, and that is told sooner.
  return element.hasAttributes() && element.matches(EDITING_HOSTS);
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

/** The attributes of an element that a person reads. */
export const readAttributes = (element: Element): string[] =>
  CONVERTED_ATTRIBUTES.filter((name) => {
    const where = READ_ON[name];
    return where === undefined || element.matches(where);
  });

/** Whether an element is the page as a whole. */
const isWholePage = (element: Element): boolean =>
  element === element.ownerDocument.documentElement || element === element.ownerDocument.body;

/**
 * Whether an element and what is said about it may be converted at all: no code, nothing that its author keeps
 * from translation, nothing that is edited, nothing in Japanese or Korean. Ancestors count, those around a shadow root too.
 * @param overPage whether the person's order for this page overrides what its author says of it as a whole
 */
export function isConvertible(element: Element, overPage: boolean): boolean {
  if (isEdited(element)) return false;
  const counts = (mark: Element | null): boolean => mark !== null && !(overPage && isWholePage(mark));
  for (let at: Element | null = element; at !== null; at = hostOf(at)) {
    const formatted = at.closest("pre");
    if (at.closest(NEVER) !== null || (formatted !== null && !isProse(formatted))) return false;
    if (counts(at.closest(".notranslate"))) return false;
    const marked = at.closest("[translate]");
    if (marked?.getAttribute("translate")?.toLowerCase() === "no" && counts(marked)) return false;
  }
  const spoken = languageElement(element);
  return !OTHER_LANGUAGES.test(spoken?.getAttribute("lang") ?? "") || !counts(spoken);
}

/** Whether the text in an element may be converted: it is none that is typed, or that a form sends. */
export function isTextConvertible(element: Element, overPage: boolean): boolean {
  if (element.closest("textarea") !== null || element.closest(FRAMES) !== null) return false;
  // A style sheet can make text editable too (`user-modify`).
  if ("isContentEditable" in element && element.isContentEditable === true) return false;
  const option = element.closest("option");
  return (option === null || option.hasAttribute("value")) && isConvertible(element, overPage);
}

/** The language that holds for an element, as its own or an ancestor's `lang` says; empty if none does. */
export const languageOf = (element: Element): string => languageElement(element)?.getAttribute("lang") ?? "";

/** The element whose `lang` holds for an element; `null` if none does. */
export function languageElement(element: Element): Element | null {
  for (let at: Element | null = element; at !== null; at = hostOf(at)) {
    const spoken = at.closest("[lang]");
    if (spoken !== null) return spoken;
  }
  return null;
}

/** The element whose shadow root the element stands in. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}
