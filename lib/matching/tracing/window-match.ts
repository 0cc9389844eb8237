/** Consecutive clauses of the transcript that may be the source of a stretch of a page. */
export interface WindowMatch {
  /** Half-open range of the index's clauses. */
  readonly first: number;
  readonly last: number;
  /** What the two share, in nats. */
  readonly shared: number;
  /** `shared` less the cost of what the window says beyond the passage: what windows are ranked by. */
  readonly score: number;
}

/** A statement is rarely spread over more clauses than this; longer passages are cut into several. */
export const LONGEST_WINDOW = 6;
/**
 * What a window says beyond the passage costs this share of its weight: another translation leaves half of a
 * clause's weight unshared, so that more would take true clauses off, and less would leave foreign ones on.
 */
const UNSHARED_COST = 0.1;

/** What a window of a size that shares a weight is ranked by. */
export const scoreOf = (shared: number, size: number): number =>
  shared - UNSHARED_COST * Math.max(0, size - shared);

/** Whether one window may hold clauses of both lists. */
export function mayShareWindow(first: readonly number[], second: readonly number[]): boolean {
  return first.some((one) => second.some((other) => Math.abs(one - other) < LONGEST_WINDOW));
}
