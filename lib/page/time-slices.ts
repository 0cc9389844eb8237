/** Longest time that a slice may hold the page, in milliseconds: half a frame at 60 Hz. */
export const SLICE_MILLISECONDS = 8;

/** Time of a slice after which no further step is begun, in milliseconds; a step alone may take a few more. */
const STEP_UNTIL = 5;

/**
 * Runs a generator in slices, between which the page gets its turn.
 * @param steps pauses at least every few milliseconds
 * @param signal ends the run after the current step
 * @returns the generator's result
 * @throws the signal's reason once it is aborted, and what the generator throws
 */
export async function runInSlices<Result>(
  steps: Generator<unknown, Result, void>,
  signal?: AbortSignal,
): Promise<Result> {
  let sliceEnd = performance.now() + STEP_UNTIL;
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() >= sliceEnd) {
      await nextTask();
      sliceEnd = performance.now() + STEP_UNTIL;
    }
  }
}

/** Lets other tasks run: a task of its own, since a microtask would not give way. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
