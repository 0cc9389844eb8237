import { around, GAP, type Surroundings } from "./placement.ts";

/** A sheet leaves the rest of the window to the page, and is never lower than a few lines. */
const SHEET_SHARE = 0.62;
const LOWEST_SHEET = 160;

/** A sheet along the edge of a narrow window that is farther from the words, and how high it may be. Pure. */
export function placeSheet({ window, lines }: Pick<Surroundings, "window" | "lines">): {
  readonly edge: "top" | "bottom";
  readonly room: number;
} {
  const words = around(lines);
  const above = words.top - GAP;
  const below = window.height - words.bottom - GAP;
  const room = Math.min(Math.max(above, below), window.height * SHEET_SHARE);
  return { edge: above > below ? "top" : "bottom", room: Math.floor(Math.max(room, LOWEST_SHEET)) };
}
