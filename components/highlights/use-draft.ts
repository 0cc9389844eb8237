import { useEffect, useRef } from "preact/hooks";

/** Milliseconds without a key after which what is typed is kept: seldom enough not to hold the typing up. */
const PAUSE = 250;

/** What a person is typing, on its way to be kept. */
interface Draft<Change> {
  /** Is told of every change; what was typed last is kept soon. */
  typed(change: Change): void;
  /** The field is left, and perhaps the page with it: keeps what is not kept yet, at once. */
  leave(): void;
}

/**
 * Keeps what is typed while it is typed, when the field is left or taken away, and when the page is closed or hidden:
 * a popup goes with the next click into the page, without a word.
 * @param keep keeps changes, joined since the last time
 * @param keepOnLeaving does so for a page that is about to be gone, and cannot wait for an answer
 */
export function useDraft<Change extends object>(
  keep: (change: Change) => void,
  keepOnLeaving: (change: Change) => void,
): Draft<Change> {
  const latest = useRef({ keep, keepOnLeaving });
  latest.current = { keep, keepOnLeaving };
  const draft = useRef<KeptDraft<Change> | null>(null);
  draft.current ??= new KeptDraft(
    (change) => latest.current.keep(change),
    (change) => latest.current.keepOnLeaving(change),
  );
  useEffect(() => {
    const leave = (): void => draft.current?.leave();
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
      draft.current?.leave();
    };
  }, []);
  return draft.current;
}

class KeptDraft<Change extends object> implements Draft<Change> {
  readonly #keep: (change: Change) => void;
  readonly #keepOnLeaving: (change: Change) => void;
  #waiting: Change | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keep: (change: Change) => void, keepOnLeaving: (change: Change) => void) {
    this.#keep = keep;
    this.#keepOnLeaving = keepOnLeaving;
  }

  typed(change: Change): void {
    this.#waiting = { ...this.#waiting, ...change };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), PAUSE);
  }

  keep(): void {
    const change = this.#take();
    if (change !== null) this.#keep(change);
  }

  leave(): void {
    const change = this.#take();
    if (change === null) return;
    this.#keepOnLeaving(change);
    // The page may stay after all, as a tab that is only hidden: then what it shows has to be right.
    this.#keep(change);
  }

  #take(): Change | null {
    const change = this.#waiting;
    this.#waiting = null;
    clearTimeout(this.#timer);
    return change;
  }
}
