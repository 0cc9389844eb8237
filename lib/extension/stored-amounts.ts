/** What the extension keeps, counted. */
export interface StoredAmounts {
  readonly highlights: number;
  /** The reader's own; the bundled one is no data of theirs. */
  readonly interviews: number;
  readonly words: number;
  /** Decisions for sites and pages. */
  readonly decisions: number;
  /** Passages that are not underlined. */
  readonly hidden: number;
  /** As the browser estimates it; `null` where it does not say. */
  readonly bytes: number | null;
}
