import type { HighlightPiece } from "../highlight.ts";

/** Of a note on a page as a whole: it has no words of the page, and is listed without a place. */
export const PAGE_NOTE: HighlightPiece = {
  quote: { type: "TextQuoteSelector", exact: "", prefix: "", suffix: "" },
  position: null,
  path: null,
};
