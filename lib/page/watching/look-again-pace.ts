/** Pause after the first change, in milliseconds: late text usually comes in several pieces. */
const FIRST_PAUSE = 400;
/** A page that changes without end is looked at this often at last. */
const LONGEST_PAUSE = 60_000;
/** A page that has been quiet for so long starts from the first pause again. */
const QUIET = 10_000;
/** Pauses are at least so many times as long as the look before them: at most 2 % of a core. */
const PAUSE_PER_COST = 50;

/** How long to wait before a page that has changed is looked at again; all times in milliseconds. */
export class LookAgainPace {
  #pause = FIRST_PAUSE;
  #lastLook = Number.NEGATIVE_INFINITY;
  #cost = 0;

  /** A look has ended. @param cost what it took */
  looked(now: number, cost: number): void {
    this.#lastLook = now;
    this.#cost = cost;
  }

  /** The page has changed. @returns the pause before the next look; each is twice the last one */
  pause(now: number): number {
    if (now - this.#lastLook >= QUIET) this.#pause = FIRST_PAUSE;
    const pause = Math.max(this.#pause, this.#cost * PAUSE_PER_COST);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
    return Math.min(pause, LONGEST_PAUSE);
  }

  /** The page is another one now. */
  reset(): void {
    this.#pause = FIRST_PAUSE;
  }
}
