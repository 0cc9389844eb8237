/** What takes its time: pauses at least every few milliseconds, and ends with a result. */
export type Steps<Result> = Generator<void, Result, void>;

/**
 * A step that has drawn this much pauses at the next place where it can. A unit of work is about five nanoseconds:
 * an entry of the index that is looked at, 32 cells of an alignment. Ordinary pages draw some 200 units in a
 * microsecond, so that this is half a millisecond.
 */
const PAUSE_AT = 100_000;

/**
 * No step draws more, whatever the text: between two places where it can pause a step draws at most the
 * difference to the above (one window of the longest clauses, or the judging of the longest passage). A step of this much takes 3 ms.
 */
export const STEP_WORK = 600_000;

/** Counts what matching draws, by steps and in all: the same for the same text on every machine. */
export class Work {
  #total = 0;
  #paused = 0;

  /** What has been drawn in all, in units. */
  get total(): number {
    return this.#total;
  }

  /** Says that so much is being done. */
  draw(units: number): void {
    this.#total += units;
  }

  /** Whether the step has done enough. */
  get isDue(): boolean {
    return this.#total - this.#paused >= PAUSE_AT;
  }

  /** Ends the step, if it has done enough. */
  *pause(): Steps<void> {
    if (!this.isDue) return;
    this.#paused = this.#total;
    yield;
  }
}

/** Runs steps to their end in one go. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
