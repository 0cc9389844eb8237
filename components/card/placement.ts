import type { Box } from "./corridor.ts";

/** Distance from the words, and from the window's edges, in CSS pixels. */
export const GAP = 8;
const MARGIN = 8;
/** With less room than this neither version of a passage could be read, so that it is better to lie over it. */
const LEAST_ROOM = 180;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where something of ours is to stand. All in CSS pixels of the window. */
export interface Surroundings {
  readonly window: Size;
  /** The lines of the words that it is about; all of them. */
  readonly lines: readonly Box[];
  /** Where the page's lines go: the next one below, to the left, or to the right. */
  readonly flow: "down" | "left" | "right";
  /** Whether the page's lines begin at the right. */
  readonly rightToLeft: boolean;
  /** Whether it is to stand behind the words or before them, as these are read. */
  readonly prefers: "after" | "before";
  /** Along the words it stands at their beginning or at their middle. */
  readonly align: "start" | "middle";
}

/** A shape in which it can be shown. */
export interface Shape {
  readonly width: number;
  /** At which all that matters is in view. */
  readonly least: number;
  /** At which all is in view. */
  readonly height: number;
}

type Side = "below" | "above" | "left" | "right";

export interface Placement {
  /** Index of the shape that fits. */
  readonly shape: number;
  readonly side: Side | "over";
  readonly left: number;
  readonly top: number;
  /** The height that there is for it. */
  readonly room: number;
}

/** The sides of the words in the order in which they are tried. */
function sidesOf({ flow, rightToLeft, prefers }: Surroundings): readonly Side[] {
  const along: readonly [Side, Side] = flow === "down" ? ["below", "above"] : [flow, opposite(flow)];
  const across: readonly [Side, Side] =
    flow !== "down" ? ["below", "above"] : rightToLeft ? ["left", "right"] : ["right", "left"];
  const [after, before] = along;
  return [...(prefers === "after" ? [after, before] : [before, after]), ...across];
}

const opposite = (side: "left" | "right"): "left" | "right" => (side === "left" ? "right" : "left");

/** The box around all lines. */
export function around(lines: readonly Box[]): Box {
  const [first = { left: 0, top: 0, right: 0, bottom: 0 }, ...others] = lines;
  return others.reduce(
    (all, line) => ({
      left: Math.min(all.left, line.left),
      top: Math.min(all.top, line.top),
      right: Math.max(all.right, line.right),
      bottom: Math.max(all.bottom, line.bottom),
    }),
    first,
  );
}

/** How much a card may take on a side of the words. */
function roomOn(side: Side, words: Box, { width, height }: Size): Size {
  const whole = { width: width - 2 * MARGIN, height: height - 2 * MARGIN };
  switch (side) {
    case "below":
      return { ...whole, height: height - MARGIN - Math.max(words.bottom + GAP, MARGIN) };
    case "above":
      return { ...whole, height: Math.min(words.top - GAP, height - MARGIN) - MARGIN };
    case "right":
      return { ...whole, width: width - MARGIN - Math.max(words.right + GAP, MARGIN) };
    case "left":
      return { ...whole, width: Math.min(words.left - GAP, width - MARGIN) - MARGIN };
  }
}

/**
 * Finds the place of a card by the words that it is about: after the last line, else before the first, else
 * beside them, and only where there is no room over them; always inside the window. Pure.
 * @param shapes in which it can be shown, the one that it is best in first; not empty
 */
export function placeCard(surroundings: Surroundings, shapes: readonly Shape[]): Placement {
  const words = around(surroundings.lines);
  const sides = sidesOf(surroundings).map((side) => ({
    side,
    room: roomOn(side, words, surroundings.window),
  }));
  // Both ways along the lines, then both across; in whatever shape all is in view, then all that matters.
  for (const pair of [sides.slice(0, 2), sides.slice(2)]) {
    for (const need of ["height", "least"] as const) {
      for (const [index, shape] of shapes.entries()) {
        const fitting = pair.find(({ room }) => shape.width <= room.width && shape[need] <= room.height);
        if (fitting !== undefined) return placeOn(fitting.side, surroundings, shape, index);
      }
    }
  }
  const last = shapes.length - 1;
  const shape = shapes[last] ?? { width: 0, least: 0, height: 0 };
  const [largest] = sides
    .filter(({ room }) => shape.width <= room.width && room.height >= LEAST_ROOM)
    .sort((one, other) => other.room.height - one.room.height);
  return placeOn(largest?.side ?? "over", surroundings, shape, last);
}

/** The place on a side that was chosen, for a shape as high as it is by now. Pure. */
export function placeOn(
  side: Placement["side"],
  surroundings: Surroundings,
  shape: Shape,
  index: number,
): Placement {
  const words = around(surroundings.lines);
  return side === "over"
    ? over(words, surroundings, shape, index)
    : beside(side, words, surroundings, shape, index);
}

const clamp = (value: number, most: number): number => Math.round(Math.max(MARGIN, Math.min(value, most)));

function beside(
  side: Side,
  words: Box,
  surroundings: Surroundings,
  { width, height }: Shape,
  shape: number,
): Placement {
  const { window } = surroundings;
  const room = roomOn(side, words, window).height;
  const shown = Math.min(height, room);
  const isAlong = side === "below" || side === "above";
  const left = isAlong
    ? startOf(words, surroundings, width)
    : side === "left"
      ? words.left - GAP - width
      : words.right + GAP;
  const top = side === "below" ? words.bottom + GAP : side === "above" ? words.top - GAP - shown : words.top;
  return {
    shape,
    side,
    left: clamp(left, window.width - MARGIN - width),
    top: clamp(top, window.height - MARGIN - shown),
    room: Math.floor(room),
  };
}

function startOf(words: Box, { align, rightToLeft }: Surroundings, width: number): number {
  if (align === "middle") return (words.left + words.right - width) / 2;
  return rightToLeft ? words.right - width : words.left;
}

/** Covers as little of the words as can be, and shows no more than what matters. */
function over(
  words: Box,
  surroundings: Surroundings,
  { width, height, least }: Shape,
  shape: number,
): Placement {
  const { window, lines } = surroundings;
  const room = Math.floor(Math.min(window.height - 2 * MARGIN, Math.max(least, LEAST_ROOM)));
  const shown = Math.min(height, room);
  const places = [words.bottom + GAP, words.top - GAP - shown, window.height, MARGIN].flatMap((top) =>
    [startOf(words, surroundings, width), words.right + GAP, words.left - GAP - width].map((left) => ({
      left: clamp(left, window.width - MARGIN - width),
      top: clamp(top, window.height - MARGIN - shown),
    })),
  );
  const covered = ({ left, top }: { readonly left: number; readonly top: number }): number =>
    lines.reduce(
      (sum, line) => sum + overlap(line, { left, top, right: left + width, bottom: top + shown }),
      0,
    );
  const [best = { left: MARGIN, top: MARGIN }] = places.sort((one, other) => covered(one) - covered(other));
  return { shape, side: "over", ...best, room };
}

const overlap = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
