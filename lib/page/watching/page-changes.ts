import { LookAgainPace } from "./look-again-pace.ts";

/** What of a page may change its text: always its nodes, for a closer watch also what hides and shows them. */
const NODES: MutationObserverInit = { childList: true, characterData: true, subtree: true };
const NODES_AND_APPEARANCE: MutationObserverInit = {
  ...NODES,
  attributeFilter: ["class", "style", "hidden", "open"],
};

/**
 * Tells when a page is worth another look: its text, its address or something that decides about it may have
 * changed. The observer rests from the first record to the next look, and the looks come ever more seldom, so
 * that a page which changes without end costs next to nothing.
 */
export class PageChanges {
  readonly #pace = new LookAgainPace();
  readonly #signal: AbortSignal;
  readonly #observed: MutationObserverInit;
  #round = new AbortController();
  #observer: MutationObserver | null = null;
  #changed: Promise<void> = Promise.resolve();

  /**
   * @param signal ends every wait
   * @param appearance whether to notice text that is only hidden or shown
   */
  constructor(signal: AbortSignal, appearance = false) {
    this.#signal = signal;
    this.#observed = appearance ? NODES_AND_APPEARANCE : NODES;
    signal.addEventListener("abort", () => this.#observer?.disconnect());
  }

  /** To be called before each look, so that no change is missed during it. */
  begin(): void {
    this.#observer?.disconnect();
    this.#changed = new Promise((resolve) => {
      this.#observer = new MutationObserver(() => {
        this.#observer?.disconnect();
        this.#observer = null;
        resolve();
      });
    });
    this.observe([document]);
  }

  /** Watches further roots from now on. @param roots documents and shadow roots */
  observe(roots: readonly Node[]): void {
    for (const root of roots) this.#observer?.observe(root, this.#observed);
  }

  /** Ends the wait at once, or the next one if nobody waits at the moment. */
  lookNow(): void {
    this.#pace.reset();
    this.#round.abort();
  }

  /** Waits until the page is to be looked at again. @param cost milliseconds that the look took which ends now */
  async next(cost: number): Promise<void> {
    this.#pace.looked(performance.now(), cost);
    const wake = AbortSignal.any([this.#round.signal, this.#signal]);
    await Promise.race([this.#changed, aborted(wake)]);
    await Promise.race([pause(this.#pace.pause(performance.now())), aborted(wake)]);
    this.#round = new AbortController();
  }
}

/** Calls back when an app has changed the address of the page without loading another one. */
export function onAddressChange(listener: () => void, signal: AbortSignal): void {
  let address = location.href;
  const check = (): void => {
    if (location.href === address) return;
    address = location.href;
    listener();
  };
  globalThis.navigation?.addEventListener("currententrychange", check, { signal });
  addEventListener("popstate", check, { signal });
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
