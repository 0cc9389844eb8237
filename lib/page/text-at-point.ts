import { contains, elementAround, elementAt, shadowRoot } from "./unclobbered.ts";

/**
 * Whether the text of a range, which has a box at a point, is what a person sees there: nothing else lies over
 * it, and it is not scrolled out of an element that clips it.
 */
export function isInSight(range: Range, x: number, y: number): boolean {
  const text = range.startContainer;
  const around = elementAround(text);
  const front = frontAt(x, y);
  return (
    front !== null &&
    (contains(front, text) || (around !== null && (front === around || contains(around, front))))
  );
}

/** The element in front at a point of the window, inside open shadow roots too. */
function frontAt(x: number, y: number): Element | null {
  let front = elementAt(x, y);
  for (;;) {
    const root: ShadowRoot | null = front === null ? null : shadowRoot(front);
    const inner = root?.elementFromPoint(x, y) ?? null;
    if (inner === null || inner.getRootNode() !== root) return front;
    front = inner;
  }
}
