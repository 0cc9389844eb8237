import { type Background, INK } from "../lib/page/painting/underline-style.ts";

/** A colour on light and on dark ground. */
type Colour = Readonly<Record<Background, string>>;

/**
 * The colours of all that a person sees, by the names that stylesheets have for them; docs/DESIGN.md says what each is
 * for. `paper.css` says the same for the extension's own pages, to which it is linked before any script runs.
 */
export const COLOURS = {
  paper: { light: "#fffdf8", dark: "#1f1c19" },
  sheet: { light: "#ffffff", dark: "#292521" },
  wash: { light: "#f6f1e7", dark: "#2e2a25" },
  ink: { light: "#211d19", dark: "#efe9df" },
  quiet: { light: "#6b6257", dark: "#b0a698" },
  line: { light: "#e8e0d3", dark: "#413b33" },
  edge: { light: "#8c8273", dark: "#7d7466" },
  red: INK,
  focus: { light: "#1f5fbf", dark: "#8ab4f8" },
} as const satisfies Readonly<Record<string, Colour>>;
export type ColourName = keyof typeof COLOURS;

const declarations = (inUse: (colour: Colour) => string): string =>
  Object.entries(COLOURS)
    .map(([name, colour]) => `--${name}: ${inUse(colour)};`)
    .join(" ");

/** Declares the colours for what stands on one ground, whatever the reader's system asks for: over a page's words. */
export const coloursOn = (ground: Background): string => declarations((colour) => colour[ground]);

/** Declares the colours as `color-scheme` chooses them. */
export const coloursOfScheme: string = declarations(({ light, dark }) => `light-dark(${light}, ${dark})`);
