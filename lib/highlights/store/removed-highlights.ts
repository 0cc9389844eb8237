import type { Highlight } from "../highlight.ts";
import { removeFromBlock } from "../search-block.ts";
import { doneBy, noteOrder } from "./done-orders.ts";
import { writeHighlights } from "./highlight-writing.ts";
import { OpenBlocks } from "./open-blocks.ts";
import { reading, type StoreConnection } from "./store-connection.ts";
import { noteUntold } from "./untold-changes.ts";

/** Deletes highlights, and brings back what was deleted. */
export class RemovedHighlights {
  readonly #connection: StoreConnection;

  constructor(connection: StoreConnection) {
    this.#connection = connection;
  }

  /**
   * Deletes highlights.
   * @param order as in `HighlightStore.put`; what an order deletes is laid aside, and `restore` brings it back
   * @returns what was deleted: given to `HighlightStore.put`, it undoes the deletion
   */
  async remove(ids: readonly string[], order: string | null = null): Promise<Highlight[]> {
    return this.#connection.write(async (transaction) => {
      const removed: Highlight[] = [];
      if ((await doneBy(order, transaction)) !== null) return removed;
      const blocks = new OpenBlocks(transaction);
      for (const id of ids) {
        const known = await transaction.objectStore("highlights").get(id);
        if (known === undefined) continue;
        removed.push(known.highlight);
        removeFromBlock(await blocks.get(known.block), id);
        await transaction.objectStore("highlights").delete(id);
        await noteUntold(`site:${known.site}`, transaction);
        if (order !== null)
          await transaction.objectStore("removed").put({ id, highlight: known.highlight, at: Date.now() });
      }
      await blocks.save();
      await noteOrder(order, ids, transaction);
      return removed;
    });
  }

  /** Brings back what an order deleted since the browser was started. @returns `null` where it is not there */
  async restore(id: string, order: string | null = null): Promise<Highlight | null> {
    return this.#connection.write(async (transaction) => {
      const removed = (await transaction.objectStore("removed").get(id))?.highlight;
      if ((await doneBy(order, transaction)) !== null || removed === undefined) return removed ?? null;
      await writeHighlights(transaction, [removed]);
      await transaction.objectStore("removed").delete(id);
      await noteOrder(order, [id], transaction);
      return removed;
    });
  }

  /** What orders deleted since the browser was started, the last one first. @param since milliseconds since 1970 */
  async all(since = 0): Promise<Highlight[]> {
    const all = await this.#connection.use((database) => reading(database, "removed").getAll());
    const later = all.filter(({ at }) => at >= since);
    return later.sort((one, other) => other.at - one.at).map(({ highlight }) => highlight);
  }
}
