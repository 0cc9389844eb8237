/** A rectangle in the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A hand is not steady: the corridor is this much wider on every side. In CSS pixels. */
const SLACK = 6;

const within = ({ left, top, right, bottom }: Box, { x, y }: Point, slack: number): boolean =>
  x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;

/** Which side of the line from `a` to `b` a point lies on: the sign of the cross product. */
const side = (a: Point, b: Point, { x, y }: Point): number =>
  (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);

/**
 * Whether the pointer is on the card or on its way to it: in the triangle between where it left the text and
 * the edge of the card that faces it. Pure; the card need not stand below the text.
 * @param from where the pointer was when it last was on the passage
 */
export function isInCorridor(card: Box, from: Point, pointer: Point): boolean {
  if (within(card, pointer, SLACK)) return true;
  const above = from.y <= card.top;
  const below = from.y >= card.bottom;
  const [first, second]: [Point, Point] =
    above || below
      ? [
          { x: card.left - SLACK, y: above ? card.top : card.bottom },
          { x: card.right + SLACK, y: above ? card.top : card.bottom },
        ]
      : [
          { x: from.x <= card.left ? card.left : card.right, y: card.top - SLACK },
          { x: from.x <= card.left ? card.left : card.right, y: card.bottom + SLACK },
        ];
  const sides = [side(from, first, pointer), side(first, second, pointer), side(second, from, pointer)];
  return (
    sides.every((value) => value >= 0) ||
    sides.every((value) => value <= 0) ||
    within({ left: from.x, top: from.y, right: from.x, bottom: from.y }, pointer, SLACK)
  );
}
