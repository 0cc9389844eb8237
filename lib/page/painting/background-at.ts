import { elementAround } from "../text/unclobbered.ts";
import type { Background } from "./underline-style.ts";

/** Luma below which ink has to be light: the ink's two forms read equally well on a grey of about this. */
const DARK_BELOW = 0.45;

const lumas = new Map<string, { readonly luma: number; readonly alpha: number }>();
let canvas: OffscreenCanvasRenderingContext2D | null = null;

/**
 * Whether text stands on a light or a dark ground: by the nearest background colour, and where that is a
 * picture or nothing, by the text's own colour.
 */
export function backgroundOf(element: Element): Background {
  for (let at: Element | null = element; at !== null; at = elementAround(at)) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== "none") break;
    const colour = measured(style.backgroundColor);
    if (colour.alpha > 0.5) return colour.luma < DARK_BELOW ? "dark" : "light";
  }
  return measured(getComputedStyle(element).color).luma > 1 - DARK_BELOW ? "dark" : "light";
}

/** The colour as drawn: computed colours come in every notation of CSS. */
function measured(colour: string): { readonly luma: number; readonly alpha: number } {
  const known = lumas.get(colour);
  if (known !== undefined) return known;
  canvas ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (canvas === null) return { luma: 1, alpha: 0 };
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  // Rec. 601, as perceived lightness goes: 0 is black, 1 white.
  const result = { luma: (0.299 * red + 0.587 * green + 0.114 * blue) / 255, alpha: alpha / 255 };
  lumas.set(colour, result);
  return result;
}
