import { describe, expect, it } from "vitest";
import type { Box } from "./corridor.ts";
import { placeSheet } from "./sheet-placement.ts";

const line = (left: number, top: number, right: number): Box => ({ left, top, right, bottom: top + 24 });

describe("the place of a sheet", () => {
  it("is the edge that is farther from the passage, up to a share of the window", () => {
    const window = { width: 360, height: 780 };
    expect(placeSheet({ window, lines: [line(16, 100, 340)] })).toEqual({ edge: "bottom", room: 483 });
    expect(placeSheet({ window, lines: [line(16, 600, 340)] })).toEqual({ edge: "top", room: 483 });
    expect(placeSheet({ window, lines: [line(16, 350, 340)] })).toEqual({ edge: "bottom", room: 398 });
  });
});
