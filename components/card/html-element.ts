/** An element of HTML, in documents of any kind. */
export function htmlElement(name: string): HTMLElement {
  const element = document.createElementNS("http://www.w3.org/1999/xhtml", name);
  if (!(element instanceof HTMLElement)) throw new TypeError(`<${name}> is no element of HTML here.`);
  return element;
}
