/** A document that is not shown is painted as it were after so long, in milliseconds. */
const UNPAINTED_MILLISECONDS = 100;

/** Waits until what was drawn last is painted. */
export const nextPainting = (): Promise<void> =>
  new Promise((painted) => {
    requestAnimationFrame(() => setTimeout(painted));
    setTimeout(painted, UNPAINTED_MILLISECONDS);
  });
