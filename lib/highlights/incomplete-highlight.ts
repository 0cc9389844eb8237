/** What of a highlight is not on its page as it was kept: other words stand in between, or some of its own are gone. */
export const INCOMPLETE = ["interrupted", "cut"] as const;

/** A highlight that is on its page in parts. */
export interface IncompleteHighlight {
  readonly id: string;
  readonly how: (typeof INCOMPLETE)[number];
}
