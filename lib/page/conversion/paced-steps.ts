import type { ConversionObserver } from "./conversion-observer.ts";
import type { LooseTexts } from "./loose-texts.ts";
import { announceEdits, type WritingPace } from "./writing-pace.ts";

/** Takes the steps of a conversion in slices, between which the page gets its turn, as long as an order holds. */
export class PacedSteps {
  readonly #document: Document;
  readonly #pace: WritingPace;
  readonly #observer: ConversionObserver;
  readonly #loose: LooseTexts;

  constructor(document: Document, pace: WritingPace, observer: ConversionObserver, loose: LooseTexts) {
    this.#document = document;
    this.#pace = pace;
    this.#observer = observer;
    this.#loose = loose;
  }

  /** Takes steps that write nothing. @returns `undefined` where the order does not hold any more */
  async read<Result>(steps: Generator<void, Result, void>, order: AbortSignal): Promise<Result | undefined> {
    while (!order.aborted) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (this.#pace.isOver) await this.#pace.pause();
    }
    return undefined;
  }

  /** Takes steps that write, at least one in a slice. */
  async write(steps: Iterator<void>, order: AbortSignal): Promise<void> {
    for (let isDone = false; !isDone && !order.aborted; ) {
      this.#observer.withoutOwn(() => {
        announceEdits(this.#document);
        this.#loose.during(() => {
          do isDone = steps.next().done === true;
          while (!isDone && !this.#pace.isWritingOver);
        });
      });
      this.#pace.noteWriting();
      if (!isDone) await this.#pace.pause();
    }
  }
}
