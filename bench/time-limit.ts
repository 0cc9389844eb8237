/**
 * Waits no longer than a limit.
 * @param milliseconds the limit
 * @param waitedFor what is said of it where the limit is reached
 * @throws Error once the limit is reached, and what the promise throws
 */
export function within<Result>(
  promise: Promise<Result>,
  milliseconds: number,
  waitedFor: string,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Waited ${milliseconds} ms in vain: ${waitedFor}.`)),
      milliseconds,
    );
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}
