/**
 * Calls back in the frame after anything on the page has changed, for what must not be seen in a wrong place
 * any longer than that.
 */
export class WordWatch {
  readonly #observer: MutationObserver;
  #frame: number | null = null;
  #roots: readonly Node[] = [];

  /** @param onChange once for each frame in which something changed */
  constructor(onChange: () => void, signal: AbortSignal) {
    this.#observer = new MutationObserver(() => {
      this.#frame ??= requestAnimationFrame(() => {
        this.#frame = null;
        if (this.#roots.length > 0) onChange();
      });
    });
    signal.addEventListener("abort", () => this.watch([]));
  }

  /** Watches these documents and shadow roots and no others. */
  watch(roots: readonly Node[]): void {
    this.#observer.disconnect();
    this.#roots = roots;
    for (const root of roots) {
      this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
    }
  }
}
