import { HIGHLIGHT_COLOURS, type HighlightColour } from "../../highlights/highlight.ts";
import { ownName } from "./named-highlight.ts";

/** The name of a colour's highlights in the registry. */
export const keptName = (colour: HighlightColour): string => ownName(`kept-${colour}`);

/** The highlight that the reader was led to, for a moment. */
export const FLASH_NAME = ownName("kept-flash");

/** Translucent, so that they are readable on light and dark ground alike. */
const INKS: Readonly<Record<HighlightColour, string>> = {
  yellow: "#f2c94c80",
  green: "#6fcf9780",
  blue: "#56a8e880",
  red: "#eb7a6d80",
  purple: "#b48ae080",
};

/** The style of what the reader keeps, to be inserted with the origins USER and AUTHOR. */
export const HIGHLIGHT_STYLE = [
  ...HIGHLIGHT_COLOURS.map((colour) => `::highlight(${keptName(colour)}){background-color:${INKS[colour]}}`),
  `::highlight(${FLASH_NAME}){background-color:#b3261e;color:#fff}`,
  "@media (forced-colors:active){",
  ...HIGHLIGHT_COLOURS.map(
    (colour) => `::highlight(${keptName(colour)}){background-color:Mark;color:MarkText}`,
  ),
  "}",
].join("");
