import type { ScriptVariant } from "../../chinese/script-variant.ts";
import type { BatchQueue } from "./batch-queue.ts";
import type { BatchWriting } from "./batch-writing.ts";
import type { BlocksToRead } from "./blocks-to-read.ts";
import type { ConversionTasks } from "./conversion-tasks.ts";
import type { LooseTexts } from "./loose-texts.ts";
import type { WritingPace } from "./writing-pace.ts";

/** Takes what there is to do on a page until nothing is left, what the page changed first, in slices. */
export class ConversionRun {
  readonly #tasks: ConversionTasks;
  readonly #blocks: BlocksToRead;
  readonly #queue: BatchQueue;
  readonly #writing: BatchWriting;
  readonly #pace: WritingPace;
  readonly #loose: LooseTexts;
  #target: ScriptVariant | null = null;
  #order: AbortSignal = AbortSignal.abort();
  #running: Promise<void> | null = null;

  constructor(
    tasks: ConversionTasks,
    blocks: BlocksToRead,
    queue: BatchQueue,
    writing: BatchWriting,
    pace: WritingPace,
    loose: LooseTexts,
  ) {
    this.#tasks = tasks;
    this.#blocks = blocks;
    this.#queue = queue;
    this.#writing = writing;
    this.#pace = pace;
    this.#loose = loose;
  }

  /** The reader gave a new order: nothing of an earlier one is left to do. */
  beginAnew(target: ScriptVariant | null, order: AbortSignal): void {
    this.#blocks.clear();
    this.#target = target;
    this.#order = order;
  }

  /** @returns once nothing is left; the same where it is on its way already */
  run(): Promise<void> {
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
      this.#loose.clear();
    });
    return this.#running;
  }

  async #work(): Promise<void> {
    this.#pace.begin();
    this.#queue.clear();
    for (let order = this.#order; ; ) {
      if (order.aborted) {
        this.#queue.clear();
        order = this.#order;
      }
      const { isLate, isEmpty } = this.#blocks;
      const isEnd = this.#takeBlock(isLate) && !this.#blocks.isLate;
      this.#queue.ask(isEnd, isLate);
      const batches = this.#queue.next(isEmpty, isLate);
      if (batches.length > 0) await this.#writing.write(batches, order);
      else if (isEmpty) return;
      if (this.#pace.isOver) await this.#pace.pause();
    }
  }

  /** Takes the next block. @returns whether there was none */
  #takeBlock(isLate: boolean): boolean {
    const block = this.#blocks.next();
    if (block === undefined) return true;
    if (block !== null && this.#target !== null) {
      this.#tasks.count(block, isLate);
      for (const task of this.#tasks.ofBlock(block, this.#target, isLate)) this.#queue.add(task);
    }
    return false;
  }
}
