import { nextTask } from "../time-slices.ts";

/**
 * Milliseconds after which nothing more is begun before the page gets its turn, less than a frame at 60 Hz, where
 * the page's turn is short.
 */
const SLICE = 10;

/** With a step of up to 8 ms behind it a slice stays under the 50 ms of a long task. */
const LONGEST_SLICE = 40;

/** Milliseconds for which slices go before the page's timers. */
const LONGEST_URGENCY = 1_000;

/**
 * Says how long the page is written at a time. After each slice the browser lays out every block that was
 * written in, as a whole: 100 to 300 ms for a block of a million characters, however little was written. So a
 * slice takes as long as the last such turn of the page did, within bounds; and where even the longest slice is
 * shorter than that, the next one goes before painting (never before input), which Chromium holds to for 100 ms.
 * Timers of the page would wait for all of it: now and then they get their turn first.
 */
export class WritingPace {
  readonly #view: Window | null;
  #began = performance.now();
  #turn = 0;
  #lastCalm = performance.now();
  #isFrameAsked = false;
  #hasPainted = false;

  constructor(view: Window | null) {
    this.#view = view;
  }

  /** A slice begins now, of which nothing is known: the reader gave a new order. */
  beginAnew(): void {
    this.#turn = 0;
    this.begin();
  }

  /** A slice begins now. */
  begin(): void {
    this.#began = performance.now();
  }

  /** Whether nothing more is to be begun in this slice. */
  get isOver(): boolean {
    return performance.now() - this.#began >= Math.min(LONGEST_SLICE, Math.max(SLICE, this.#turn));
  }

  /** Gives the page its turn; the next slice begins behind it. */
  async pause(): Promise<void> {
    const paused = performance.now();
    this.#askForFrame();
    const isUrgent = this.#turn > LONGEST_SLICE && paused - this.#lastCalm < LONGEST_URGENCY;
    if (!isUrgent) this.#lastCalm = paused;
    await nextTask(isUrgent ? "user-blocking" : "user-visible");
    this.begin();
    if (this.#hasPainted) this.#turn = this.#began - paused;
    this.#hasPainted = false;
  }

  #askForFrame(): void {
    if (this.#isFrameAsked || this.#view === null) return;
    this.#isFrameAsked = true;
    this.#view.requestAnimationFrame(() => {
      this.#isFrameAsked = false;
      this.#hasPainted = true;
    });
  }
}

/**
 * Tells the browser that text is about to be edited. The first edit inside a text node makes Chromium shape the
 * whole block around it again at once (50 ms for a million characters), unless it has styles to compute before
 * the next layout anyway; then it marks the block, and lays it out once, later. An animation that was taken back
 * leaves it with such styles, and changes nothing that the page could find.
 */
export function announceEdits(document: Document): void {
  (document.head ?? document.documentElement)?.animate(null, 0).cancel();
}
