import { HIGHLIGHT_COLOURS, type HighlightColour } from "../../highlights/highlight.ts";
import { ownName } from "./named-highlight.ts";
import { INK } from "./underline-style.ts";

/** The name of a colour's highlights in the registry. */
export const keptName = (colour: HighlightColour): string => ownName(`kept-${colour}`);

/** The highlight that the reader was led to, for a moment. */
export const FLASH_NAME = ownName("kept-flash");

/** The colours in which a reader highlights, undiluted: as they are shown where one is chosen, and beside a row. */
export const HIGHLIGHT_INKS: Readonly<Record<HighlightColour, string>> = {
  yellow: "#f2c94c",
  green: "#6fcf97",
  blue: "#56a8e8",
  red: "#eb7a6d",
  purple: "#b48ae0",
};

/** On pages they are translucent, so that words are readable on light and dark ground alike. */
const DILUTED = "80";

/** The style of what the reader keeps, to be inserted with the origins USER and AUTHOR. */
export const HIGHLIGHT_STYLE = [
  ...HIGHLIGHT_COLOURS.map(
    (colour) => `::highlight(${keptName(colour)}){background-color:${HIGHLIGHT_INKS[colour]}${DILUTED}}`,
  ),
  `::highlight(${FLASH_NAME}){background-color:${INK.light};color:#fff}`,
  "@media (forced-colors:active){",
  ...HIGHLIGHT_COLOURS.map(
    (colour) => `::highlight(${keptName(colour)}){background-color:Mark;color:MarkText}`,
  ),
  "}",
].join("");
