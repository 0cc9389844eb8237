/** A rectangle in the window, in CSS pixels; a `DOMRect` is one. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far beside a line of text the pointer may be, in CSS pixels: the underline's own width. */
const SLACK = 2;

/**
 * Finds whose words are drawn at a point. Pure: the boxes are measured by the caller.
 * @param owners for each its boxes; one without boxes is nowhere
 * @returns index of the owner; of several the one with the smallest area, since it lies within the others
 */
export function ownerAt(owners: readonly (readonly Box[])[], x: number, y: number): number | null {
  let found: number | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  owners.forEach((boxes, index) => {
    if (!boxes.some((box) => contains(box, x, y))) return;
    const area = boxes.reduce((sum, box) => sum + (box.right - box.left) * (box.bottom - box.top), 0);
    if (area < smallest) {
      smallest = area;
      found = index;
    }
  });
  return found;
}

function contains(box: Box, x: number, y: number): boolean {
  return (
    box.right > box.left &&
    box.bottom > box.top &&
    x >= box.left - SLACK &&
    x < box.right + SLACK &&
    y >= box.top - SLACK &&
    y < box.bottom + SLACK
  );
}
