/** Between two looks at something that is waited for, in milliseconds: short beside what people notice. */
const PAUSE = 25;

/** A length of time as people say it. @param {number} milliseconds @returns {string} */
function spoken(milliseconds) {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${Math.round(milliseconds / 100) / 10} s`;
}

/**
 * Waits for a promise, but not for ever. What the promise stands for goes on; only the waiting ends.
 * @template T
 * @param {string} what in words that follow "for", such as "the popup's first row"
 * @param {number} limit in milliseconds
 * @param {Promise<T>} promise
 * @returns {Promise<T>} what the promise gives, and rejects as it does
 * @throws Error with a sentence where the limit comes first
 */
export async function waitFor(what, limit, promise) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Waited ${spoken(limit)} for ${what}, and it did not come.`));
    }, limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Looks again and again until there is something to see. A look that never ends is not waited for either.
 * @template T
 * @param {string} what in words that follow "for"
 * @param {number} limit of all looks together, in milliseconds
 * @param {() => Promise<T | null>} look gives `null` where it is too early
 * @param {number} [pause] between two looks, in milliseconds
 * @returns {Promise<T>} the first that is not `null`; rejects as a look does
 * @throws Error with a sentence where the limit comes first
 */
export async function waitUntil(what, limit, look, pause = PAUSE) {
  let ended = false;
  const looking = async () => {
    for (;;) {
      const seen = await look();
      if (seen !== null) return seen;
      await new Promise((resolve) => setTimeout(resolve, pause));
      // Nobody listens any more.
      if (ended) throw new Error(`No longer waiting for ${what}.`);
    }
  };
  try {
    return await waitFor(what, limit, looking());
  } finally {
    ended = true;
  }
}
