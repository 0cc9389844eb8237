/** Names of our highlights in the registry, which is the page's as well. */
export const HIT_HIGHLIGHT = "yuanhua-hit";
export const CURRENT_HIT_HIGHLIGHT = "yuanhua-current-hit";

/** The style of what a search found, to be inserted with the origin USER. */
export const SEARCH_STYLE = [
  "@media not print{",
  `::highlight(${HIT_HIGHLIGHT}){background-color:#f6d868!important;color:#1a1610!important}`,
  `::highlight(${CURRENT_HIT_HIGHLIGHT}){background-color:#b3261e!important;color:#fff!important}`,
  "}",
  "@media (forced-colors:active){",
  `::highlight(${HIT_HIGHLIGHT}){background-color:Mark!important;color:MarkText!important}`,
  `::highlight(${CURRENT_HIT_HIGHLIGHT}){background-color:Highlight!important;color:HighlightText!important}`,
  "}",
].join("");
