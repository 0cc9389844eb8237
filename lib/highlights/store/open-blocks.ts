import { BLOCK_SIZE, emptyBlock, type SearchBlock } from "../search-block.ts";
import type { Writing } from "./store-connection.ts";

/** The search blocks that a transaction works on. */
export class OpenBlocks {
  readonly #transaction: Writing;
  readonly #blocks = new Map<number, SearchBlock>();
  #last: SearchBlock | null = null;

  constructor(transaction: Writing) {
    this.#transaction = transaction;
  }

  /** The block of a number, an empty one where there is none. */
  async get(number: number): Promise<SearchBlock> {
    const block =
      this.#blocks.get(number) ??
      (await this.#transaction.objectStore("search").get(number)) ??
      emptyBlock(number);
    this.#blocks.set(number, block);
    return block;
  }

  /** The last block, or a new one if that is full. */
  async withRoom(): Promise<SearchBlock> {
    if (this.#last === null) {
      const cursor = await this.#transaction.objectStore("search").openKeyCursor(null, "prev");
      this.#last = await this.get(cursor?.key ?? 0);
    }
    if (this.#last.ids.length >= BLOCK_SIZE) this.#last = await this.get(this.#last.number + 1);
    return this.#last;
  }

  /** Writes all that were asked for. */
  async save(): Promise<void> {
    for (const block of this.#blocks.values()) await this.#transaction.objectStore("search").put(block);
  }
}
