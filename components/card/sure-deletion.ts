import { FullSight } from "../../lib/page/watching/full-sight.ts";

/** So long after a question a press is an answer to it, in milliseconds: a double press is none. */
const TIME_TO_READ = 600;

/** Tells whether a person who presses in a frame knows that they delete something: a page can lay over it what lets presses through. */
export class SureDeletion {
  readonly #sight: FullSight;
  readonly #raise: () => void;
  /** What was asked about before it is deleted, and when. */
  #asked: { readonly id: string; readonly at: number } | null = null;

  /** @param raise puts the frame before all that the page has laid over it until then */
  constructor(frame: HTMLElement, raise: () => void) {
    this.#sight = new FullSight(frame);
    this.#raise = raise;
  }

  /**
   * @param id of what is to be deleted
   * @returns why it is not, or `null`
   */
  async refuses(id: string): Promise<"covered" | "once_more" | null> {
    const sight = await this.#sight.now();
    if (sight !== "unknown") return sight === "seen" ? null : "covered";
    const now = performance.now();
    if (this.#asked?.id !== id) {
      this.#asked = { id, at: now };
      this.#raise();
    }
    return now - this.#asked.at >= TIME_TO_READ ? null : "once_more";
  }

  stop(): void {
    this.#sight.stop();
  }
}
