import { nextTask } from "../time-slices.ts";

/**
 * Milliseconds after which nothing more is begun before the page gets its turn, less than a frame at 60 Hz, where
 * the page's turn is short.
 */
const SLICE = 10;

/** Milliseconds. With a step of up to 8 ms behind it a slice stays under the 50 ms of a long task. */
const LONGEST_SLICE = 40;

/**
 * Milliseconds after a frame for which slices go before painting and the page's timers. Chromium holds painting back
 * for no longer: the timers get their turn in the same place, so that the page is laid out once for both.
 */
const LONGEST_URGENCY = 100;

/**
 * Says how long the page is written at a time. After each slice the browser lays out every block that was
 * written in, as a whole: 100 to 300 ms for a block of a million characters, however little was written. So a
 * slice takes as long as the last such turn of the page did, within bounds; and where even the longest slice is
 * shorter than that, the next one goes before painting (never before input), as long as Chromium holds to that.
 */
export class WritingPace {
  readonly #view: Window | null;
  /** When the present slice began. */
  #began = performance.now();
  /** How long the page's last turn took, in which it was laid out after something was written; in milliseconds. */
  #turn = 0;
  /** When the page had its last turn that painted. */
  #lastTurn = performance.now();
  #isFrameAsked = false;
  #hasPainted = false;
  /** Whether the browser has something to lay out. */
  #hasWritten = false;

  constructor(view: Window | null) {
    this.#view = view;
  }

  /**
   * A slice begins now: the reader gave a new order. Nothing is known of the page's turn yet; what is in sight is
   * to be there with the first one.
   */
  beginAnew(): void {
    this.#turn = LONGEST_SLICE;
    this.begin();
  }

  /** A slice begins now. */
  begin(): void {
    this.#began = performance.now();
  }

  /** Whether nothing more is to be begun in this slice, if nothing is written in it. */
  get isOver(): boolean {
    return performance.now() - this.#began >= SLICE;
  }

  /** The same for a slice in which the page is written. */
  get isWritingOver(): boolean {
    return performance.now() - this.#began >= Math.min(LONGEST_SLICE, Math.max(SLICE, this.#turn));
  }

  /**
   * Goes on in a slice of its own, where the present one is over. Lets the page paint before it is written in again,
   * where its layout takes long and it has not painted for a while: Chromium would soon lay out the little that is
   * written by then.
   */
  async beginWriting(): Promise<void> {
    if (!this.#hasWritten && this.isOver) await this.pause();
    const isLate = performance.now() - this.#lastTurn > LONGEST_SLICE;
    if (this.#view === null || !isLate || this.#hasWritten || this.#turn <= LONGEST_SLICE) return;
    await Promise.race([
      nextFrame(this.#view),
      new Promise((resolve) => setTimeout(resolve, LONGEST_URGENCY)),
    ]);
    await nextTask("user-blocking");
    this.#lastTurn = performance.now();
    this.begin();
  }

  /** Something was written in this slice. */
  noteWriting(): void {
    this.#hasWritten = true;
  }

  /** Gives the page its turn; the next slice begins behind it. */
  async pause(): Promise<void> {
    const paused = performance.now();
    this.#askForFrame();
    const isCostly = this.#hasWritten && this.#turn > LONGEST_SLICE;
    const isUrgent = isCostly && paused - this.#lastTurn < LONGEST_URGENCY;
    await nextTask(isUrgent ? "user-blocking" : "user-visible");
    this.begin();
    if (!this.#hasPainted) return;
    if (this.#hasWritten) this.#turn = this.#began - paused;
    this.#lastTurn = this.#began;
    this.#hasWritten = false;
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

const nextFrame = (view: Window): Promise<void> =>
  new Promise((resolve) => view.requestAnimationFrame(() => resolve()));

/**
 * Tells the browser that text is about to be edited. The first edit inside a text node makes Chromium shape the
 * whole block around it again at once (50 ms for a million characters), unless it has styles to compute before
 * the next layout anyway; then it marks the block, and lays it out once, later. An animation that was taken back
 * leaves it with such styles, and changes nothing that the page could find.
 */
export function announceEdits(document: Document): void {
  (document.head ?? document.documentElement)?.animate(null, 0).cancel();
}
