/** A page's text, or its title, as all of matching reads it. */
export interface FoldedPage {
  /** As it stands on the page, lines separated by "\n". */
  readonly text: string;
  /** Folded to the same length, so that one offset serves both; it has no line feeds. */
  readonly folded: string;
}
