import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "./corridor.ts";
import { type Placement, placeCard, type Shape, type Surroundings } from "./placement.ts";

const line = (left: number, top: number, right: number, bottom = top + 24): Box => ({
  left,
  top,
  right,
  bottom,
});
const ROOMY: Shape = { width: 372, least: 330, height: 420 };
const WIDE: Shape = { width: 624, least: 240, height: 320 };

/** An article in the middle of a window; its passage begins within a line and ends within another. */
const page = (parts: Partial<Surroundings> = {}): Surroundings => ({
  window: { width: 1280, height: 900 },
  lines: [line(500, 200, 960), line(320, 230, 960), line(320, 260, 600)],
  flow: "down",
  rightToLeft: false,
  prefers: "after",
  align: "start",
  ...parts,
});
const boxOf = ({ left, top, room, shape }: Placement, shapes: readonly Shape[]): Box => {
  const { width, height } = shapes[shape] ?? ROOMY;
  return { left, top, right: left + width, bottom: top + Math.min(height, room) };
};
const meets = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
const down = (by: number): readonly Box[] =>
  page().lines.map(({ left, top, right, bottom }) => ({ left, top: top + by, right, bottom: bottom + by }));

describe("the place of the card", () => {
  it("is below the last line", () => {
    expect(placeCard(page(), [ROOMY, WIDE])).toMatchObject({ side: "below", shape: 0, left: 320, top: 292 });
  });

  it("is above the first line where there is no room below", () => {
    expect(placeCard(page({ lines: down(400) }), [ROOMY, WIDE])).toMatchObject({ side: "above", top: 172 });
  });

  it("is wider and lower where that makes it fit", () => {
    const low = page({ window: { width: 1280, height: 560 } });
    expect(placeCard(low, [ROOMY, WIDE])).toMatchObject({ side: "below", shape: 1 });
  });

  it("is beside the passage where it fits neither below nor above", () => {
    const lines = [line(100, 40, 700), line(100, 300, 700), line(100, 760, 700)];
    expect(placeCard(page({ lines }), [ROOMY])).toMatchObject({ side: "right", left: 708, top: 40 });
    const mirrored = lines.map(({ left, right, ...rest }) => ({
      ...rest,
      left: 1280 - right,
      right: 1280 - left,
    }));
    expect(placeCard(page({ lines: mirrored, rightToLeft: true }), [ROOMY])).toMatchObject({
      side: "left",
      left: 200,
    });
  });

  it("is lower than it would be rather than over the passage", () => {
    const long: Shape = { width: 372, least: 900, height: 1000 };
    expect(placeCard(page(), [long])).toMatchObject({ side: "below", room: 600 });
  });

  it("is over a passage only where the window has no other room, and leaves free what it can", () => {
    const small = page({
      window: { width: 640, height: 400 },
      lines: [line(20, 150, 620), line(20, 180, 300)],
    });
    const placed = placeCard(small, [ROOMY, WIDE]);
    expect(placed).toMatchObject({ side: "over", shape: 1, left: 8 });
    expect(placed.top).toBe(72);
  });

  it("begins at the right where the page's lines do", () => {
    expect(placeCard(page({ rightToLeft: true }), [ROOMY])).toMatchObject({ left: 960 - 372 });
  });

  it("is behind the last line of a vertical page, to the left or to the right", () => {
    const lines = [line(800, 100, 830, 700), line(760, 100, 790, 400)];
    expect(placeCard(page({ lines, flow: "left" }), [ROOMY])).toMatchObject({
      side: "left",
      left: 380,
      top: 100,
    });
    expect(placeCard(page({ lines, flow: "right" }), [ROOMY])).toMatchObject({ side: "right", left: 838 });
  });

  it("is above in the middle where that is asked for", () => {
    const bar: Shape = { width: 200, least: 40, height: 40 };
    const placed = placeCard(page({ prefers: "before", align: "middle" }), [bar]);
    expect(placed).toMatchObject({ side: "above", top: 152, left: 540 });
  });

  it("is in the window whatever there is, and on the passage only as a last resort", () => {
    const boxes = fc
      .tuple(
        fc.integer({ min: -400, max: 1400 }),
        fc.integer({ min: -900, max: 1500 }),
        fc.integer({ min: 1, max: 700 }),
      )
      .map(([left, top, width]) => line(left, top, left + width));
    const surroundings = fc.record({
      lines: fc.array(boxes, { minLength: 1, maxLength: 5 }),
      window: fc.record({
        width: fc.integer({ min: 640, max: 1600 }),
        height: fc.integer({ min: 336, max: 1200 }),
      }),
      flow: fc.constantFrom("down" as const, "left" as const, "right" as const),
      rightToLeft: fc.boolean(),
    });
    fc.assert(
      fc.property(surroundings, (where) => {
        const shapes = [ROOMY, WIDE];
        const placed = placeCard(page(where), shapes);
        const box = boxOf(placed, shapes);
        expect(box.left).toBeGreaterThanOrEqual(8);
        expect(box.top).toBeGreaterThanOrEqual(8);
        expect(box.right).toBeLessThanOrEqual(where.window.width - 8);
        expect(box.bottom).toBeLessThanOrEqual(where.window.height - 8);
        if (placed.side !== "over") expect(where.lines.some((one) => meets(one, box))).toBe(false);
      }),
    );
  });
});
