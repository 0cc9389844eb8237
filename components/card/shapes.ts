import type { Shape } from "./placement.ts";

/** The shapes as the stylesheet knows them, the best one first. */
export const SHAPES = ["narrow", "wide", "tight"] as const;

/** A card that is higher in its narrow shape is better wide: lines of a book rather than a column. In CSS pixels. */
const HIGHEST_NARROW = 470;
/** Between the words and what follows them. */
const REST = 8;

/**
 * Measures the contents of a frame in the shapes that they can have.
 * @param names of the shapes as the stylesheet knows them, the best first
 */
export function measureShapes(frame: HTMLElement, names: readonly string[]): readonly Shape[] {
  const before = frame.dataset.shape;
  const scrolled = frame.querySelector(".scroll")?.scrollTop ?? 0;
  const shapes = names.map((name) => {
    frame.dataset.shape = name;
    return shapeNow(frame);
  });
  if (before === undefined) delete frame.dataset.shape;
  else frame.dataset.shape = before;
  frame.querySelector(".scroll")?.scrollTo({ top: scrolled, behavior: "instant" });
  return shapes;
}

/** Leaves the narrow shape out where it would be a tower. */
export function usable(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.filter(({ least }, index) => index > 0 || shapes.length === 1 || least <= HIGHEST_NARROW);
}

/** How large the contents are in the shape that they have now, however little room they are given. */
export function shapeNow(frame: HTMLElement): Shape {
  const { width } = frame.getBoundingClientRect();
  // What the contents measure is their own, and not yet as large as they are drawn.
  const size = Number(getComputedStyle(frame).getPropertyValue("--size")) || 1;
  const contents = frame.firstElementChild;
  if (!(contents instanceof HTMLElement)) return { width, least: 0, height: 0 };
  const scroller = contents.querySelector(".scroll");
  const whole =
    contents.offsetHeight + (scroller === null ? 0 : scroller.scrollHeight - scroller.clientHeight);
  const words = scroller?.querySelector(".original");
  if (scroller === null || words === null || words === undefined)
    return { width, least: whole * size, height: whole * size };
  const end =
    (words.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top) / size + scroller.scrollTop;
  // What a person has unfolded above the words scrolls, and does not drive the card to another place.
  const unfolded = [...scroller.querySelectorAll<HTMLElement>(".question[open] > p")];
  const extra = unfolded.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0);
  const least = whole - scroller.scrollHeight + end + REST - extra;
  return { width, least: least * size, height: whole * size };
}
