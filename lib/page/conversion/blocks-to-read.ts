import type { ScannedBlock } from "./conversion-scan.ts";

/** Blocks as they are read; `null` for a step that met none. */
export type ScannedBlocks = Generator<ScannedBlock | null, void, void>;

/** What of the page is still to be read after an order: first what the page changed since, then the rest of it. */
export class BlocksToRead {
  #late: ScannedBlocks[] = [];
  #rest: ScannedBlocks | null = null;

  /** Drops all: the reader gave a new order. */
  clear(): void {
    [this.#late, this.#rest] = [[], null];
  }

  /** @param blocks that the page changed after it was converted */
  addLate(blocks: ScannedBlocks): void {
    this.#late.push(blocks);
  }

  /** @param blocks of all of the page, in place of what was left of them */
  readPage(blocks: ScannedBlocks): void {
    this.#rest = blocks;
  }

  /** Whether the next block is one that the page changed. */
  get isLate(): boolean {
    return this.#late.length > 0;
  }

  get isEmpty(): boolean {
    return this.#late.length === 0 && this.#rest === null;
  }

  /** Takes a step. @returns the block, `null` for a step that met none, `undefined` where something was at its end */
  next(): ScannedBlock | null | undefined {
    const [late] = this.#late;
    const step = (late ?? this.#rest)?.next();
    if (step === undefined || step.done !== true) return step?.value;
    if (late !== undefined) this.#late.shift();
    else this.#rest = null;
    return undefined;
  }
}
