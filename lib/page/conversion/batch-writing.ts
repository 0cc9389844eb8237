import type { BatchQueue } from "./batch-queue.ts";
import type { BlocksToRead } from "./blocks-to-read.ts";
import { type AskedBatch, type PlannedWrite, planTasks } from "./conversion-batch.ts";
import type { PacedSteps } from "./paced-steps.ts";
import type { WritingPace } from "./writing-pace.ts";

/** A batch with what it writes on the page. */
interface PlannedBatch {
  readonly batch: AskedBatch;
  readonly writes: readonly PlannedWrite[];
}

/** Writes the results of batches on the page. */
export class BatchWriting {
  readonly #steps: PacedSteps;
  readonly #pace: WritingPace;
  readonly #queue: BatchQueue;
  readonly #blocks: BlocksToRead;

  /**
   * @param queue takes batches back that something more urgent comes before
   * @param blocks tells whether there is something
   */
  constructor(steps: PacedSteps, pace: WritingPace, queue: BatchQueue, blocks: BlocksToRead) {
    this.#steps = steps;
    this.#pace = pace;
    this.#queue = queue;
    this.#blocks = blocks;
  }

  /**
   * Waits for the results and writes them, in slices: first works out all that is to be written, since from the first
   * change on the browser lays a block out again after every few slices.
   * @throws what the converter throws, once the results before that were written
   */
  async write(batches: readonly AskedBatch[], order: AbortSignal): Promise<void> {
    const planned: PlannedBatch[] = [];
    try {
      for (const batch of batches) {
        const hadToWait = !batch.isAnswered();
        const results = await batch.results;
        if (hadToWait) this.#pace.begin();
        const writes = await this.#steps.read(planTasks(batch.tasks, results), order);
        if (writes === undefined) return;
        planned.push({ batch, writes });
      }
    } finally {
      if (planned.length > 0) {
        await this.#pace.beginWriting();
        await this.#steps.write(this.#writesOf(planned), order);
      }
    }
  }

  /** Writes what was worked out, up to the next batch where the page has changed something meanwhile. */
  *#writesOf(planned: readonly PlannedBatch[]): Generator<void, void, void> {
    for (const [index, { writes }] of planned.entries()) {
      if (index > 0 && this.#blocks.isLate) {
        this.#queue.putBack(planned.slice(index).map(({ batch }) => batch));
        return;
      }
      for (const write of writes) {
        yield* write();
        yield;
      }
    }
  }
}
