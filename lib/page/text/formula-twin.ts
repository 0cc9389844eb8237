import type { TextTreeNode } from "./text-node-tree.ts";

/** Elements within a sibling that are looked at for a formula; libraries nest it one or two deep. */
const MOST_LOOKED_AT = 8;

/**
 * Whether an element shows to the eye the formula that stands beside it as MathML: libraries write formulas twice,
 * as MathML for screen readers and, hidden from these, as the boxes that are drawn.
 * @param view as of a `TextStyle`
 * @param isShown whether a formula's text is on the page; where it is not, the boxes are all that one sees
 */
export function isFormulaTwin<Node extends TextTreeNode<Node>>(
  element: TextTreeNode<Node>,
  view: (node: Node) => TextTreeNode<Node>,
  isShown: (formula: Node) => boolean,
): boolean {
  if (element.getAttribute?.("aria-hidden") !== "true" || element.parentNode === null) return false;
  let sibling = view(element.parentNode).firstChild;
  while (sibling !== null) {
    const formula = formulaIn(sibling, view);
    if (formula !== null && isShown(formula)) return true;
    sibling = view(sibling).nextSibling;
  }
  return false;
}

/** The MathML that an element is, or begins with. */
function formulaIn<Node extends TextTreeNode<Node>>(
  top: Node,
  view: (node: Node) => TextTreeNode<Node>,
): Node | null {
  let node: Node | null = top;
  for (let looked = 0; node !== null && looked < MOST_LOOKED_AT; looked++) {
    const current: TextTreeNode<Node> = view(node);
    if (current.nodeName.toLowerCase() === "math") return node;
    node = current.firstChild;
  }
  return null;
}
