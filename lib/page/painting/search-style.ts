import { ownName } from "./named-highlight.ts";
import { INK } from "./underline-style.ts";

/** Names in the registry of what a search found. */
export const HIT_HIGHLIGHT = ownName("hit");
export const CURRENT_HIT_HIGHLIGHT = ownName("current-hit");

/**
 * The style of what a search found, to be inserted with the origins USER and AUTHOR. Without `!important`, since
 * Chromium paints the background of a highlight only where an author's style wins.
 */
export const SEARCH_STYLE = [
  "@media not print{",
  `::highlight(${HIT_HIGHLIGHT}){background-color:#f6d868;color:#1a1610}`,
  `::highlight(${CURRENT_HIT_HIGHLIGHT}){background-color:${INK.light};color:#fff}`,
  "}",
  "@media (forced-colors:active){",
  `::highlight(${HIT_HIGHLIGHT}){background-color:Mark;color:MarkText}`,
  `::highlight(${CURRENT_HIT_HIGHLIGHT}){background-color:Highlight;color:HighlightText}`,
  "}",
].join("");
