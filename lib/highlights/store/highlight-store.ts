import { pageIdentity } from "../../address/page-key.ts";
import type { Highlight } from "../highlight.ts";
import type { SearchBlock } from "../search-block.ts";
import type { StoredHighlight } from "./database.ts";
import { doneBy, noteOrder } from "./done-orders.ts";
import { writeHighlights } from "./highlight-writing.ts";
import { reading, type StoreConnection } from "./store-connection.ts";
import { noteUntold } from "./untold-changes.ts";

/** The highlights that the reader keeps. Each call is one transaction, as `StoreConnection` has it. */
export class HighlightStore {
  readonly #connection: StoreConnection;

  constructor(connection: StoreConnection) {
    this.#connection = connection;
  }

  /**
   * Writes highlights, in place of older ones with the same id.
   * @param order its id, where a person ordered it: it is done once, however often it comes
   * @returns ids of what was written: by the order when it came first
   */
  async put(highlights: readonly Highlight[], order: string | null = null): Promise<readonly string[]> {
    return this.#connection.write(async (transaction) => {
      const done = await doneBy(order, transaction);
      if (done !== null) return done;
      await writeHighlights(transaction, highlights);
      const ids = highlights.map(({ id }) => id);
      await noteOrder(order, ids, transaction);
      return ids;
    });
  }

  /**
   * Changes a highlight as it now is, whoever wrote it last.
   * @param order as in `put`
   * @returns the changed one, `null` where there is none
   */
  async update(
    id: string,
    change: (highlight: Highlight) => Highlight,
    order: string | null = null,
  ): Promise<Highlight | null> {
    return this.#connection.write(async (transaction) => {
      const known = await transaction.objectStore("highlights").get(id);
      if ((await doneBy(order, transaction)) !== null) return known?.highlight ?? null;
      if (known === undefined) return null;
      const changed = { ...change(known.highlight), id };
      await writeHighlights(transaction, [changed]);
      await noteOrder(order, [id], transaction);
      return changed;
    });
  }

  /** All sites that have highlights, with how many. */
  async countsOfSites(): Promise<Map<string, number>> {
    return this.#connection.use(async (database) => {
      const index = reading(database, "highlights").index("site");
      const counts = new Map<string, number>();
      let cursor = await index.openKeyCursor(null, "nextunique");
      for (; cursor !== null; cursor = await cursor.continue())
        counts.set(cursor.key, await index.count(cursor.key));
      return counts;
    });
  }

  async get(id: string): Promise<Highlight | null> {
    return this.#connection.use(
      async (database) => (await reading(database, "highlights").get(id))?.highlight ?? null,
    );
  }

  /** @returns those that are there, in the order of the ids */
  async getMany(ids: readonly string[]): Promise<Highlight[]> {
    return this.#connection.use(async (database) => {
      const store = reading(database, "highlights");
      const found = await Promise.all(ids.map((id) => store.get(id)));
      return found.flatMap((known) => (known === undefined ? [] : [known.highlight]));
    });
  }

  /** The highlights of a page, oldest first. @param addresses by which the page is known, in any of their forms */
  async ofPage(addresses: readonly string[]): Promise<Highlight[]> {
    return this.#connection.use(async (database) => {
      const store = reading(database, "highlights");
      const pages = [...new Set(addresses.map(pageIdentity))];
      const lists = await Promise.all(pages.map((page) => store.index("page").getAll(page)));
      const found = new Map(lists.flat().map(({ highlight }) => [highlight.id, highlight]));
      return [...found.values()].sort((one, other) => one.created.localeCompare(other.created));
    });
  }

  /** The newest highlights first. @param skipped so many of the newest are left out */
  async newest(most: number, skipped = 0): Promise<Highlight[]> {
    return this.#connection.use(async (database) => {
      const found: Highlight[] = [];
      const store = reading(database, "highlights");
      let cursor = await store.index("created").openCursor(null, "prev");
      if (cursor !== null && skipped > 0) cursor = await cursor.advance(skipped);
      while (cursor !== null && found.length < most) {
        found.push(cursor.value.highlight);
        cursor = await cursor.continue();
      }
      return found;
    });
  }

  /** How many highlights each of these sites has, in one transaction. */
  async countOnSites(sites: readonly string[]): Promise<Map<string, number>> {
    return this.#connection.use(async (database) => {
      const index = reading(database, "highlights").index("site");
      const counts = await Promise.all(sites.map((site) => index.count(site)));
      return new Map(sites.map((site, at) => [site, counts[at] ?? 0]));
    });
  }

  async count(): Promise<number> {
    return this.#connection.use((database) => reading(database, "highlights").count());
  }

  /** Everything, some at a time, so that long work can show its progress and be stopped between. */
  async *all(atATime = 500): AsyncGenerator<Highlight[], void, void> {
    let after: string | null = null;
    for (;;) {
      const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
      const some: StoredHighlight[] = await this.#connection.use((database) =>
        reading(database, "highlights").getAll(range, atATime),
      );
      if (some.length === 0) return;
      yield some.map(({ highlight }) => highlight);
      after = some.at(-1)?.highlight.id ?? null;
    }
  }

  /** What `HighlightSearch` searches, read some at a time: whoever needs a few rows meanwhile need not wait. */
  async searchBlocks(atATime = 8): Promise<SearchBlock[]> {
    const blocks: SearchBlock[] = [];
    for (;;) {
      const last = blocks.at(-1);
      const range = last === undefined ? null : IDBKeyRange.lowerBound(last.number, true);
      const some = await this.#connection.use((database) =>
        reading(database, "search").getAll(range, atATime),
      );
      blocks.push(...some);
      if (some.length < atATime) return blocks;
    }
  }

  /** Deletes all highlights. */
  async clear(): Promise<void> {
    await this.#connection.write(async (transaction) => {
      const sites = transaction.objectStore("highlights").index("site");
      let cursor = await sites.openKeyCursor(null, "nextunique");
      for (; cursor !== null; cursor = await cursor.continue())
        await noteUntold(`site:${cursor.key}`, transaction);
      await transaction.objectStore("highlights").clear();
      await transaction.objectStore("search").clear();
    });
  }

  /** When the oldest highlight was made (ISO 8601); `null` where there is none. */
  async oldest(): Promise<string | null> {
    return this.#connection.use(async (database) => {
      const cursor = await reading(database, "highlights").index("created").openKeyCursor();
      return cursor?.key ?? null;
    });
  }
}
