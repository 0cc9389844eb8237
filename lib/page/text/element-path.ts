import type { ElementPathSelector } from "../../highlights/selectors.ts";
import { elementAround } from "../conversion/node-kinds.ts";

/** A place in a text node. */
export interface TextPlace {
  readonly node: Node;
  /** UTF-16. */
  readonly offset: number;
}

/**
 * The elements that two places stand in, as XPaths below the body, with offsets in their text.
 * @returns `null` where one of them is not below the body, as in a shadow root
 */
export function elementPath(start: TextPlace, end: TextPlace): ElementPathSelector | null {
  const from = pathOf(start);
  const to = pathOf(end);
  if (from === null || to === null) return null;
  return {
    type: "RangeSelector",
    startContainer: from.path,
    startOffset: from.offset,
    endContainer: to.path,
    endOffset: to.offset,
  };
}

function pathOf({ node, offset }: TextPlace): { readonly path: string; readonly offset: number } | null {
  const element = elementAround(node);
  if (element === null || node.getRootNode() !== document) return null;
  const range = new Range();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  let path = "";
  let at: Element | null = element;
  for (; at !== null && at !== document.body; at = at.parentElement) {
    const name = at.localName;
    let place = 1;
    for (let before = at.previousElementSibling; before !== null; before = before.previousElementSibling)
      if (before.localName === name) place++;
    path = `/${name}[${place}]${path}`;
  }
  return at === null ? null : { path: path === "" ? "/" : path, offset: range.toString().length };
}
