/**
 * Time of a slice after which no further step is begun, in milliseconds: with a step of up to 3 ms after it, a
 * slice holds the page for less than 8 ms, half a frame at 60 Hz.
 */
export const SLICE_UNTIL = 5;

/**
 * Runs a generator in slices, between which the page gets its turn.
 * @param steps pauses at least every few milliseconds
 * @param signal ends the run after the current step
 * @param onSlice gets the milliseconds that each slice took
 * @returns the generator's result
 * @throws the signal's reason once it is aborted, and what the generator throws
 */
export async function runInSlices<Result>(
  steps: Generator<unknown, Result, void>,
  signal?: AbortSignal,
  onSlice?: (milliseconds: number) => void,
): Promise<Result> {
  let began = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    const spent = performance.now() - began;
    if (step.done || spent >= SLICE_UNTIL) onSlice?.(spent);
    if (step.done) return step.value;
    if (spent >= SLICE_UNTIL) {
      await nextTask();
      began = performance.now();
    }
  }
}

/**
 * Lets other tasks run: a task of its own behind them, where the browser can, without the delay of a timer.
 * @param priority "user-blocking" goes before other tasks and painting, behind input
 */
export const nextTask = (priority: TaskPriority = "user-visible"): Promise<void> =>
  "scheduler" in globalThis
    ? scheduler.postTask(() => undefined, { priority })
    : new Promise((resolve) => setTimeout(resolve));
