/** Whether nothing of the page lies over an element of ours; "unknown" where the browser cannot tell. */
export type Sight = "seen" | "covered" | "unknown";

/** What lies over it and lets presses through is found by no hit test: only "Intersection Observer V2" sees it. */
interface SightOptions extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}

/** The least that browsers take, in milliseconds (W3C Intersection Observer, `delay`). */
const DELAY = 100;
/** So long it has been in sight before it counts as seen, in milliseconds: longer than a press, which a page hears first. */
const LONG_ENOUGH = 300;
/** So long after it appears the browser may take to find it in sight, in milliseconds. */
const FIRST_FRAMES = 250;
const PATIENCE = 1_000;
const STEP = 50;

const canTell = (): boolean =>
  typeof IntersectionObserverEntry === "function" && "isVisible" in IntersectionObserverEntry.prototype;

/** Watches whether a person can see an element of ours, from its appearance on. */
export class FullSight {
  readonly #began = performance.now();
  #observer: IntersectionObserver | null = null;
  #seenSince: number | null = null;

  constructor(element: Element) {
    if (!canTell()) return;
    const options: SightOptions = { trackVisibility: true, delay: DELAY };
    this.#observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      const isSeen = last !== undefined && Reflect.get(last, "isVisible") === true;
      this.#seenSince = isSeen ? (this.#seenSince ?? performance.now()) : null;
    }, options);
    this.#observer.observe(element);
  }

  stop(): void {
    this.#observer?.disconnect();
  }

  /** Whether it was seen before now; waits for what has only just appeared. */
  async now(): Promise<Sight> {
    if (this.#observer === null) return "unknown";
    for (let waited = 0; waited < PATIENCE; waited += STEP) {
      const now = performance.now();
      if (this.#seenSince === null && now - this.#began > FIRST_FRAMES) return "covered";
      if (this.#seenSince !== null && now - this.#seenSince >= LONG_ENOUGH) return "seen";
      await new Promise((resolve) => setTimeout(resolve, STEP));
    }
    return "covered";
  }
}
