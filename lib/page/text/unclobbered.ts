/**
 * Reads nodes as the browser defines them. Elements that a page names `firstChild`, `body` and the like stand in
 * the place of these properties on forms and on the document, for our scripts too ("DOM clobbering").
 */
function property<Value>(prototype: object, name: string): (node: object) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => get?.call(node);
}

export const firstChild = property<Node | null>(Node.prototype, "firstChild");
export const nextSibling = property<Node | null>(Node.prototype, "nextSibling");
export const parentNode = property<Node | null>(Node.prototype, "parentNode");
export const nodeName = property<string>(Node.prototype, "nodeName");
export const shadowRoot = property<ShadowRoot | null>(Element.prototype, "shadowRoot");

const body = property<HTMLElement | null>(Document.prototype, "body");
const title = property<string>(Document.prototype, "title");

/** The body of the page; of one without, such as a document in XML, all of it. */
export const pageBody = (): Node => body(document) ?? document;

export const pageTitle = (): string => title(document);

export const contains = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

export const attribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** The element in front at a point of the window, as the document sees it. */
export const elementAt = (x: number, y: number): Element | null =>
  Document.prototype.elementFromPoint.call(document, x, y);

/** The element that a node stands in, out of a shadow root the one that carries it. */
export function elementAround(node: Node): Element | null {
  const parent = parentNode(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}
