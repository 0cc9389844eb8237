/**
 * What a node is, by its type and not by its class: a node that came from another frame has the classes of that
 * frame.
 */
export function isElementNode(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

export function isTextNode(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

export function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node !== null && node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && "host" in node;
}

/** Gives the shadow root of an element, `null` where it has none or none that can be reached. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Any script reaches open shadow roots. */
export const openShadowRoot: ShadowRootOf = (element) => element.shadowRoot;

/** The element that a node stands in, or whose shadow root it stands in. */
export function elementAround(node: Node): Element | null {
  return node.parentElement ?? (isShadowRoot(node.parentNode) ? node.parentNode.host : null);
}

/** The element that a node is or stands in, or whose shadow root it is or stands in. */
export function nearestElement(node: Node): Element | null {
  if (isElementNode(node)) return node;
  return isShadowRoot(node) ? node.host : elementAround(node);
}
