import { ownName } from "./named-highlight.ts";

/** How a passage is underlined; each has a highlight of its own, on a light and on a dark background. */
const UNDERLINES = ["solid", "dashed", "band", "double", "dotted", "wavy"] as const;
export type Underline = (typeof UNDERLINES)[number];

export const BACKGROUNDS = ["light", "dark"] as const;
export type Background = (typeof BACKGROUNDS)[number];

/** The passage that the card is about. */
export const EMPHASIS = "emphasis";

export const highlightName = (line: Underline | typeof EMPHASIS, background: Background): string =>
  ownName(`${line}-${background}`);

/** Red ink: at least 4.5 to 1 against white and the usual creams; the light one against black and greys to #333. */
export const INK: Readonly<Record<Background, string>> = { light: "#b3261e", dark: "#ff8f80" };
/** For readers who ask for more contrast: at least 7 to 1. */
const STRONG_INK: Readonly<Record<Background, string>> = { light: "#8c0f08", dark: "#ffb4a8" };
const TINT: Readonly<Record<Background, string>> = { light: "#b3261e1f", dark: "#ff8f8033" };

/** A band is told from a line by its breadth and its paler ink, which keeps 3 to 1. */
const PALE = "a6";
const inkOf = (line: Underline, ink: string): string => (line === "band" ? `${ink}${PALE}` : ink);
/** For readers who ask for more contrast. */
const strongThicknessOf = (line: Underline): string => (line === "band" ? "5px" : "2px");

const LINES: Readonly<Record<Underline, string>> = {
  solid: "solid 1px",
  dashed: "dashed 1.5px",
  band: "solid 4px",
  double: "double 1px",
  dotted: "dotted 1.5px",
  wavy: "wavy 1px",
};

/**
 * The style of all underlines, to be inserted into a document with the origin USER: then `!important` wins over
 * whatever the page says of our highlights. The tint is said without it, and the style is to be inserted with the
 * origin AUTHOR too: Chromium paints the background of a highlight only where an author's style wins. Paper gets
 * none, since it opens no card.
 */
export const UNDERLINE_STYLE: string = [
  "@media not print{",
  ...BACKGROUNDS.flatMap((background) => [
    ...UNDERLINES.map((line) =>
      rule(
        highlightName(line, background),
        `text-decoration:underline ${LINES[line]} ${inkOf(line, INK[background])}!important;text-underline-offset:.22em!important;text-decoration-skip-ink:none!important`,
      ),
    ),
    rule(highlightName(EMPHASIS, background), `background-color:${TINT[background]}`),
  ]),
  "}",
  "@media (prefers-contrast:more){",
  ...BACKGROUNDS.flatMap((background) =>
    UNDERLINES.map((line) =>
      rule(
        highlightName(line, background),
        `text-decoration-color:${inkOf(line, STRONG_INK[background])}!important;text-decoration-thickness:${strongThicknessOf(line)}!important`,
      ),
    ),
  ),
  "}",
  "@media (forced-colors:active){",
  ...BACKGROUNDS.flatMap((background) => [
    ...UNDERLINES.map((line) =>
      rule(highlightName(line, background), "text-decoration-color:LinkText!important"),
    ),
    rule(highlightName(EMPHASIS, background), "background-color:Highlight;color:HighlightText"),
  ]),
  "}",
].join("");

function rule(name: string, declarations: string): string {
  return `::highlight(${name}){${declarations}}`;
}
