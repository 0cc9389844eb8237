import { type AskedBatch, askFor, type ConversionTask } from "./conversion-batch.ts";
import type { RequestConversion } from "./conversion-request.ts";

/** Characters that are asked for at once: they take the converter about 3 ms. */
const BATCH = 48_000;
/**
 * Batches that are asked for before the first of them is written, a million characters: so a text in one block
 * waits for no answer between two slices, where the browser would lay it out as a whole. What is in sight comes
 * before that.
 */
const MOST_ASKED = 24;

/** Tasks on their way to be written: gathered into batches, asked for, and given back in their order. */
export class BatchQueue {
  readonly #request: RequestConversion;
  #tasks: ConversionTask[] = [];
  #length = 0;
  #asked: AskedBatch[] = [];

  constructor(request: RequestConversion) {
    this.#request = request;
  }

  /** Drops all: the reader gave a new order. */
  clear(): void {
    [this.#tasks, this.#length, this.#asked] = [[], 0, []];
  }

  add(task: ConversionTask): void {
    this.#tasks.push(task);
    this.#length += task.source.length;
  }

  /**
   * Asks for what was gathered, once it is a whole batch.
   * @param isEnd whether nothing more is to be gathered for now
   * @param isUrgent whether it goes before what was asked for earlier
   */
  ask(isEnd: boolean, isUrgent: boolean): void {
    if (this.#tasks.length === 0 || (this.#length < BATCH && !isEnd)) return;
    const batch = askFor(this.#tasks, this.#request);
    if (isUrgent) this.#asked.unshift(batch);
    else this.#asked.push(batch);
    [this.#tasks, this.#length] = [[], 0];
  }

  /**
   * The batches to be written next.
   * @param isWaiting whether nothing else is left to do
   * @param isUrgent whether the first one is to be written by itself
   * @returns none where more is to be asked for first
   */
  next(isWaiting: boolean, isUrgent: boolean): AskedBatch[] {
    const isReady = this.#asked.length >= MOST_ASKED || isWaiting || isUrgent;
    return isReady && this.#tasks.length === 0 ? this.#asked.splice(0, isUrgent ? 1 : MOST_ASKED) : [];
  }

  /** Takes batches back that something more urgent comes before. */
  putBack(batches: readonly AskedBatch[]): void {
    this.#asked.unshift(...batches);
  }
}
