/** Why the store could not do what it was asked; the interface has a sentence for each, under `store_` and its name. */
export const STORE_PROBLEMS = [
  "full",
  "blocked",
  "private",
  "withheld",
  "closed",
  "newer",
  "failed",
] as const;
export type StoreProblem = (typeof STORE_PROBLEMS)[number];

/** Nothing of what was to be written has been written. */
export class StoreError extends Error {
  override readonly name = "StoreError";

  constructor(
    readonly problem: StoreProblem,
    cause?: unknown,
  ) {
    super(`The store of highlights: ${problem}.`, { cause });
  }

  /** What an error of IndexedDB means. */
  static of(error: unknown): StoreError {
    if (error instanceof StoreError) return error;
    const name = error instanceof Error || error instanceof DOMException ? error.name : "";
    const problem: StoreProblem =
      name === "QuotaExceededError"
        ? "full"
        : name === "InvalidStateError" || name === "AbortError" || name === "TransactionInactiveError"
          ? "closed"
          : name === "VersionError"
            ? "newer"
            : name === "SecurityError"
              ? "private"
              : "failed";
    return new StoreError(problem, error);
  }
}
