import { hasHan, type ScannedBlock } from "./conversion-scan.ts";
import { isEdited } from "./conversion-scope.ts";
import { isElementNode, isTextNode, type ShadowRootOf } from "./node-kinds.ts";

/** An element with more children may reach far out of sight: it is read from a child in sight outwards. */
const MANY_CHILDREN = 200;

/** Where in the part of an element that is in sight one of its texts is looked for: shares of width and height. */
const SHARES = [0.5, 0.1, 0.3, 0.7, 0.9];

/** So many children in a row out of sight end the search in a direction: lines are not always in order. */
const MOST_OUT_OF_SIGHT = 8;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Reads what is in sight, block by block.
 * @param scan reads a part of the page as a whole
 */
export function* blocksInSight(
  document: Document,
  scan: (root: Node) => Iterable<ScannedBlock | null>,
  shadowRootOf: ShadowRootOf,
): Generator<ScannedBlock, void, void> {
  for (const element of elementsInSight(document, shadowRootOf)) {
    if (isEdited(element)) continue;
    const children = hasManyChildren(element) ? childrenInSight(element) : [];
    if (children.length === 0) {
      for (const block of scan(element)) if (block !== null) yield block;
      continue;
    }
    const texts: Text[] = children.filter(isTextNode).filter(({ data }) => hasHan(data));
    yield { texts, elements: [element] };
    for (const child of children.filter(isElementNode)) {
      for (const block of scan(child)) if (block !== null) yield block;
    }
  }
}

/** Elements that are looked at for what is in sight; more would take longer than a frame. */
const MOST_LOOKED_AT = 3000;

/**
 * Finds the parts of a page that are in sight: the smallest elements whose text is, found from the top down
 * without looking into what lies elsewhere.
 */
function elementsInSight(document: Document, shadowRootOf: ShadowRootOf): Element[] {
  const found: Element[] = [];
  const view = document.defaultView;
  if (view === null || document.body === null) return found;
  const waiting: Element[] = [document.body];
  for (let looked = 0; looked < MOST_LOOKED_AT; looked++) {
    const element = waiting.pop();
    if (element === undefined) break;
    const box = element.getBoundingClientRect();
    const isOpen = box.width === 0 || box.height === 0;
    const isInSight =
      box.bottom > 0 && box.top < view.innerHeight && box.right > 0 && box.left < view.innerWidth;
    if (!isOpen && !isInSight) continue;
    for (const child of shadowRootOf(element)?.children ?? []) waiting.push(child);
    if (isInSight && hasOwnText(element)) found.push(element);
    else
      for (let child = element.lastElementChild; child !== null; child = child.previousElementSibling)
        waiting.push(child);
  }
  return found;
}

function hasOwnText(element: Element): boolean {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (isTextNode(child) && hasHan(child.data)) return true;
  }
  return false;
}

function hasManyChildren(element: Element): boolean {
  let children = 0;
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (++children > MANY_CHILDREN) return true;
  }
  return false;
}

/** @returns in their order; empty where none of them is found at a point of the window */
function childrenInSight(element: Element): ChildNode[] {
  const found = childAtSight(element);
  if (found === null) return [];
  const before: ChildNode[] = [];
  for (const child of inSightFrom(found.previousSibling, (node) => node.previousSibling)) before.push(child);
  return [...before.reverse(), ...inSightFrom(found, (node) => node.nextSibling)];
}

/** Goes from child to child until some in a row are out of sight. */
function* inSightFrom(
  first: ChildNode | null,
  next: (node: ChildNode) => ChildNode | null,
): Generator<ChildNode, void, void> {
  let outOfSight = 0;
  for (let child = first; child !== null && outOfSight < MOST_OUT_OF_SIGHT; child = next(child)) {
    const box = boxOf(child);
    if (box === null) continue;
    const isInSight = partInSight(box, child.ownerDocument?.defaultView ?? null) !== null;
    outOfSight = isInSight ? 0 : outOfSight + 1;
    if (isInSight) yield child;
  }
}

/** A child of an element that is found at a point of the window. */
function childAtSight(element: Element): ChildNode | null {
  const { ownerDocument } = element;
  const part = partInSight(element.getBoundingClientRect(), ownerDocument.defaultView);
  if (part === null || !("caretPositionFromPoint" in ownerDocument)) return null;
  for (const across of SHARES) {
    for (const down of SHARES) {
      const x = part.left + (part.right - part.left) * across;
      const y = part.top + (part.bottom - part.top) * down;
      let node: Node | null = ownerDocument.caretPositionFromPoint(x, y)?.offsetNode ?? null;
      while (node !== null && node.parentNode !== element) node = node.parentNode;
      if (node !== null && (isTextNode(node) || isElementNode(node))) return node;
    }
  }
  return null;
}

function partInSight(box: Box, view: Window | null): Box | null {
  if (view === null) return null;
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
  const [right, bottom] = [Math.min(view.innerWidth, box.right), Math.min(view.innerHeight, box.bottom)];
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/** `null` where a node takes no room, as a comment or white space between lines. */
function boxOf(node: ChildNode): Box | null {
  if (isElementNode(node)) {
    const box = node.getBoundingClientRect();
    return box.width > 0 && box.height > 0 ? box : null;
  }
  if (!isTextNode(node)) return null;
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  return box.width > 0 && box.height > 0 ? box : null;
}
