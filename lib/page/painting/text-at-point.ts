import { contains, elementAround, elementAt, shadowRoot } from "../text/unclobbered.ts";

/** The element in front at a point of the window (CSS pixels), inside open shadow roots too. */
export function frontAt(x: number, y: number): Element | null {
  let front = elementAt(x, y);
  for (;;) {
    const root: ShadowRoot | null = front === null ? null : shadowRoot(front);
    const inner = root?.elementFromPoint(x, y) ?? null;
    if (inner === null || inner.getRootNode() !== root) return front;
    front = inner;
  }
}

/**
 * Whether the text of a range can be what a person sees where an element is in front: else something lies over
 * it, or it is scrolled out of an element that clips it.
 */
export function isBehind(front: Element, range: Range): boolean {
  const around = elementAround(range.startContainer);
  return around !== null && (contains(front, around) || contains(around, front));
}

/** Where ranges are drawn: a rectangle for each piece of a line. */
export const boxesOf = (ranges: readonly Range[]): DOMRect[] =>
  ranges.flatMap((range) =>
    [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0),
  );
