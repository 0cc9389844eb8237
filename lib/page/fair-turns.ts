import { nextTask, SLICE_UNTIL } from "./time-slices.ts";

/** What takes turns with others. */
interface Run {
  /** Runs one slice. @returns whether it is over */
  slice(): boolean;
}

/** What a run may take, and what ends it. */
interface RunBounds {
  /** Ends the run before its next slice. */
  readonly signal?: AbortSignal;
  /** Milliseconds of its own slices, after which it is given up; without an end if left out. */
  readonly most?: number;
}

/**
 * Runs generators side by side in slices, between which other tasks get their turn. Parties take turns, and the runs
 * of one party share its turn: a tab of a hundred frames that take long holds another one up no more than a tab
 * with a single such frame.
 */
export class FairTurns {
  /** The runs that wait, by party, the next one first. */
  readonly #waiting = new Map<number, Run[]>();
  readonly #sliceUntil: number;
  #isRunning = false;

  /** @param sliceUntil milliseconds after which a slice begins no further step */
  constructor(sliceUntil = SLICE_UNTIL) {
    this.#sliceUntil = sliceUntil;
  }

  /**
   * Runs a generator when it is its turn.
   * @param party whose turn it takes
   * @param steps pauses at least every few milliseconds
   * @returns the generator's result; `null` where it was given up
   * @throws the signal's reason once it is aborted, and what the generator throws
   */
  run<Result>(
    party: number,
    steps: Generator<unknown, Result, void>,
    { signal, most = Number.POSITIVE_INFINITY }: RunBounds = {},
  ): Promise<Result | null> {
    return new Promise((resolve, reject) => {
      let spent = 0;
      this.#add(party, {
        slice: () => {
          const began = performance.now();
          try {
            for (let taken = 0; ; ) {
              signal?.throwIfAborted();
              const step = steps.next();
              taken = performance.now() - began;
              if (step.done) resolve(step.value);
              else if (spent + taken > most) resolve(null);
              else if (taken < this.#sliceUntil) continue;
              else {
                spent += taken;
                return false;
              }
              return true;
            }
          } catch (problem) {
            reject(problem);
            return true;
          }
        },
      });
    });
  }

  #add(party: number, run: Run): void {
    const own = this.#waiting.get(party);
    if (own === undefined) this.#waiting.set(party, [run]);
    else own.push(run);
    if (!this.#isRunning) void this.#takeTurns();
  }

  async #takeTurns(): Promise<void> {
    this.#isRunning = true;
    for (;;) {
      const [next] = this.#waiting;
      if (next === undefined) break;
      const [party, runs] = next;
      this.#waiting.delete(party);
      const run = runs.shift();
      // Behind all other parties, and within its own behind all other runs.
      if (run?.slice() === false) runs.push(run);
      if (runs.length > 0) this.#waiting.set(party, [...runs, ...(this.#waiting.get(party) ?? [])]);
      await nextTask();
    }
    this.#isRunning = false;
  }
}
