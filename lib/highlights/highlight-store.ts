import type { IDBPTransaction, StoreNames } from "idb";
import { pageIdentity } from "../address/page-key.ts";
import type { Interview } from "../interview/interview.ts";
import type { KeptDraft } from "../interview/kept-draft.ts";
import {
  type HighlightDatabase,
  type HighlightSchema,
  type KeptIndexes,
  openDatabase,
  type StoredHighlight,
  stored,
  type Untold,
} from "./database.ts";
import type { Highlight } from "./highlight.ts";
import { BLOCK_SIZE, emptyBlock, putIntoBlock, removeFromBlock, type SearchBlock } from "./search-block.ts";
import { StoreError } from "./store-error.ts";

const WRITTEN = ["highlights", "search", "orders", "removed", "untold"] as const;
type Writing = IDBPTransaction<HighlightSchema, (typeof WRITTEN)[number][], "readwrite">;

/**
 * The one store of what the reader keeps. Each call is one transaction and has ended when it is answered: what
 * was confirmed is on the disk, and what failed is not there in part. Every call throws `StoreError`.
 */
export class HighlightStore {
  readonly #name: string | undefined;
  #opening: Promise<HighlightDatabase> | null = null;

  constructor(name?: string) {
    this.#name = name;
  }

  /**
   * Writes highlights, in place of older ones with the same id.
   * @param order its id, where a person ordered it: it is done once, however often it comes
   * @returns ids of what was written: by the order when it came first
   */
  async put(highlights: readonly Highlight[], order: string | null = null): Promise<readonly string[]> {
    return this.#write(async (transaction) => {
      const done = await doneBy(order, transaction);
      if (done !== null) return done;
      const blocks = new OpenBlocks(transaction);
      await putAll(transaction, blocks, highlights);
      await blocks.save();
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
    return this.#write(async (transaction) => {
      const known = await transaction.objectStore("highlights").get(id);
      if ((await doneBy(order, transaction)) !== null) return known?.highlight ?? null;
      if (known === undefined) return null;
      const changed = { ...change(known.highlight), id };
      const blocks = new OpenBlocks(transaction);
      await putAll(transaction, blocks, [changed]);
      await blocks.save();
      await noteOrder(order, [id], transaction);
      return changed;
    });
  }

  /**
   * @param order as in `put`; what an order deletes is laid aside, and `restore` brings it back
   * @returns what was deleted: given to `put`, it undoes the deletion
   */
  async remove(ids: readonly string[], order: string | null = null): Promise<Highlight[]> {
    return this.#write(async (transaction) => {
      const removed: Highlight[] = [];
      if ((await doneBy(order, transaction)) !== null) return removed;
      const blocks = new OpenBlocks(transaction);
      for (const id of ids) {
        const known = await transaction.objectStore("highlights").get(id);
        if (known === undefined) continue;
        removed.push(known.highlight);
        removeFromBlock(await blocks.get(known.block), id);
        await transaction.objectStore("highlights").delete(id);
        await mark(`site:${known.site}`, transaction);
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
    return this.#write(async (transaction) => {
      const removed = (await transaction.objectStore("removed").get(id))?.highlight;
      if ((await doneBy(order, transaction)) !== null || removed === undefined) return removed ?? null;
      const blocks = new OpenBlocks(transaction);
      await putAll(transaction, blocks, [removed]);
      await blocks.save();
      await transaction.objectStore("removed").delete(id);
      await noteOrder(order, [id], transaction);
      return removed;
    });
  }

  /** What orders deleted since the browser was started, the last one first. @param since milliseconds since 1970 */
  async removed(since = 0): Promise<Highlight[]> {
    const all = await this.#use((database) => reading(database, "removed").getAll());
    const later = all.filter(({ at }) => at >= since);
    return later.sort((one, other) => other.at - one.at).map(({ highlight }) => highlight);
  }

  /** Whether an order was done. */
  async isDone(order: string): Promise<boolean> {
    return this.#use(async (database) => (await reading(database, "orders").get(order)) !== undefined);
  }

  /** Forgets which orders were done, and what they deleted. @param before milliseconds since 1970; later ones stay */
  async forgetOrders(before: number): Promise<void> {
    await this.#write(async (transaction) => {
      for (const name of ["orders", "removed"] as const) {
        let cursor = await transaction.objectStore(name).openCursor();
        for (; cursor !== null; cursor = await cursor.continue())
          if (cursor.value.at < before) await cursor.delete();
      }
    });
  }

  /** Says that something changed of which others are to be told. */
  async leaveUntold(about: Untold["about"]): Promise<void> {
    await this.#write((transaction) => mark(about, transaction));
  }

  /** What changed and was not told yet. */
  async untold(): Promise<Untold[]> {
    return this.#use((database) => reading(database, "untold").getAll());
  }

  /** Crosses off what was told, unless it has changed again meanwhile. */
  async told(told: readonly Untold[]): Promise<void> {
    await this.#write(async (transaction) => {
      const store = transaction.objectStore("untold");
      for (const { about, mark } of told)
        if ((await store.get(about))?.mark === mark) await store.delete(about);
    });
  }

  /** All sites that have highlights, with how many. */
  async countsOfSites(): Promise<Map<string, number>> {
    return this.#use(async (database) => {
      const index = reading(database, "highlights").index("site");
      const counts = new Map<string, number>();
      let cursor = await index.openKeyCursor(null, "nextunique");
      for (; cursor !== null; cursor = await cursor.continue())
        counts.set(cursor.key, await index.count(cursor.key));
      return counts;
    });
  }

  async get(id: string): Promise<Highlight | null> {
    return this.#use(async (database) => (await reading(database, "highlights").get(id))?.highlight ?? null);
  }

  /** @returns those that are there, in the order of the ids */
  async getMany(ids: readonly string[]): Promise<Highlight[]> {
    return this.#use(async (database) => {
      const store = reading(database, "highlights");
      const found = await Promise.all(ids.map((id) => store.get(id)));
      return found.flatMap((known) => (known === undefined ? [] : [known.highlight]));
    });
  }

  /** The highlights of a page, oldest first. @param addresses by which the page is known, in any of their forms */
  async ofPage(addresses: readonly string[]): Promise<Highlight[]> {
    return this.#use(async (database) => {
      const store = reading(database, "highlights");
      const pages = [...new Set(addresses.map(pageIdentity))];
      const lists = await Promise.all(pages.map((page) => store.index("page").getAll(page)));
      const found = new Map(lists.flat().map(({ highlight }) => [highlight.id, highlight]));
      return [...found.values()].sort((one, other) => one.created.localeCompare(other.created));
    });
  }

  /** The newest highlights first. @param skipped so many of the newest are left out */
  async newest(most: number, skipped = 0): Promise<Highlight[]> {
    return this.#use(async (database) => {
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
    return this.#use(async (database) => {
      const index = reading(database, "highlights").index("site");
      const counts = await Promise.all(sites.map((site) => index.count(site)));
      return new Map(sites.map((site, at) => [site, counts[at] ?? 0]));
    });
  }

  async count(): Promise<number> {
    return this.#use((database) => reading(database, "highlights").count());
  }

  /** Everything, some at a time, so that long work can show its progress and be stopped between. */
  async *all(atATime = 500): AsyncGenerator<Highlight[], void, void> {
    let after: string | null = null;
    for (;;) {
      const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
      const some: StoredHighlight[] = await this.#use((database) =>
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
      const some = await this.#use((database) => reading(database, "search").getAll(range, atATime));
      blocks.push(...some);
      if (some.length < atATime) return blocks;
    }
  }

  /** Deletes all highlights. */
  async clear(): Promise<void> {
    await this.#write(async (transaction) => {
      const sites = transaction.objectStore("highlights").index("site");
      let cursor = await sites.openKeyCursor(null, "nextunique");
      for (; cursor !== null; cursor = await cursor.continue()) await mark(`site:${cursor.key}`, transaction);
      await transaction.objectStore("highlights").clear();
      await transaction.objectStore("search").clear();
    });
  }

  /** Deletes all that there is, and what was made of it. All of it or nothing. */
  async clearEverything(): Promise<void> {
    await this.#use(async (database) => {
      const stores = [...database.objectStoreNames];
      const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
      for (const name of stores) void transaction.objectStore(name).clear();
      await transaction.done;
    });
  }

  /** When the oldest highlight was made (ISO 8601); `null` where there is none. */
  async oldest(): Promise<string | null> {
    return this.#use(async (database) => {
      const cursor = await reading(database, "highlights").index("created").openKeyCursor();
      return cursor?.key ?? null;
    });
  }

  /** The interviews that the reader added. */
  async interviews(): Promise<Interview[]> {
    return this.#use((database) => reading(database, "interviews").getAll());
  }

  async putInterview(interview: Interview): Promise<void> {
    await this.#use(async (database) => {
      const transaction = database.transaction(["interviews", "indexes", "untold"], "readwrite");
      transaction.done.catch(() => undefined);
      await transaction.objectStore("interviews").put(interview);
      await transaction.objectStore("indexes").delete(interview.id);
      await transaction.objectStore("untold").put(untold("interviews"));
      await transaction.done;
    });
  }

  async removeInterview(id: string): Promise<void> {
    await this.#use(async (database) => {
      const transaction = database.transaction(["interviews", "indexes", "untold"], "readwrite");
      transaction.done.catch(() => undefined);
      await transaction.objectStore("interviews").delete(id);
      await transaction.objectStore("indexes").delete(id);
      await transaction.objectStore("untold").put(untold("interviews"));
      await transaction.done;
    });
  }

  /** The indexes that are kept of an interview. */
  async indexes(interview: string): Promise<KeptIndexes | undefined> {
    return this.#use((database) => reading(database, "indexes").get(interview));
  }

  async putIndexes(indexes: KeptIndexes): Promise<void> {
    await this.#use((database) => database.put("indexes", indexes));
  }

  /** What is being added or edited under an id, still to be checked; `undefined` for nothing. */
  async draft(id: string): Promise<unknown> {
    return this.#use((database) => reading(database, "drafts").get(id));
  }

  async putDraft(draft: KeptDraft): Promise<void> {
    await this.#use((database) => database.put("drafts", draft));
  }

  async removeDraft(id: string): Promise<void> {
    await this.#use((database) => database.delete("drafts", id));
  }

  /** Closes the database; the next call opens it again. */
  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    (await opening)?.close();
  }

  async #write<Result>(work: (transaction: Writing) => Promise<Result>): Promise<Result> {
    return this.#use(async (database) => {
      const transaction = database.transaction([...WRITTEN], "readwrite", {
        durability: "strict",
      });
      const done = transaction.done;
      // A failure inside shows in `work` as well, and is reported from there.
      done.catch(() => undefined);
      try {
        const result = await work(transaction);
        await done;
        return result;
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // It has ended already.
        }
        throw transaction.error ?? error;
      }
    });
  }

  async #use<Result>(work: (database: HighlightDatabase) => Promise<Result>): Promise<Result> {
    const opening =
      this.#opening ??
      openDatabase(() => {
        this.#opening = null;
      }, this.#name);
    this.#opening = opening;
    try {
      return await work(await opening);
    } catch (error) {
      const problem = StoreError.of(error);
      if (problem.problem !== "full" && this.#opening === opening) {
        this.#opening = null;
        opening.then((database) => database.close()).catch(() => undefined);
      }
      throw problem;
    }
  }
}

/** What an order was about, if it was done; `null` if it was not, or is none. */
async function doneBy(order: string | null, transaction: Writing): Promise<readonly string[] | null> {
  if (order === null) return null;
  return (await transaction.objectStore("orders").get(order))?.highlights ?? null;
}

async function noteOrder(
  order: string | null,
  highlights: readonly string[],
  transaction: Writing,
): Promise<void> {
  if (order !== null) await transaction.objectStore("orders").put({ id: order, highlights, at: Date.now() });
}

const untold = (about: Untold["about"]): Untold => ({ about, mark: crypto.randomUUID() });

async function mark(about: Untold["about"], transaction: Writing): Promise<void> {
  await transaction.objectStore("untold").put(untold(about));
}

/** A part of the database in a transaction that reads. Where it fails, the requests in it say so. */
function reading<Name extends StoreNames<HighlightSchema>>(database: HighlightDatabase, name: Name) {
  const transaction = database.transaction(name);
  transaction.done.catch(() => undefined);
  return transaction.store;
}

/** Writes highlights, asking for all of them at once: to wait for each takes longer than to write it. */
async function putAll(
  transaction: Writing,
  blocks: OpenBlocks,
  highlights: readonly Highlight[],
): Promise<void> {
  const store = transaction.objectStore("highlights");
  const known = await Promise.all(highlights.map(({ id }) => store.get(id)));
  const blockOf = new Map(
    known.flatMap((one) => (one === undefined ? [] : [[one.highlight.id, one.block] as const])),
  );
  const writes: Promise<string>[] = [];
  const before = new Map(
    known.flatMap((one) => (one === undefined ? [] : [[one.highlight.id, one] as const])),
  );
  const sites = new Set<string>();
  for (const highlight of highlights) {
    const number = blockOf.get(highlight.id);
    const block = number === undefined ? await blocks.withRoom() : await blocks.get(number);
    putIntoBlock(block, highlight);
    blockOf.set(highlight.id, block.number);
    const record = stored(highlight, block.number);
    for (const site of sitesToTell(before.get(highlight.id), record)) sites.add(site);
    const write = store.put(record);
    // Waited for below, and reported from there.
    write.catch(() => undefined);
    writes.push(write);
  }
  await Promise.all(writes);
  for (const site of sites) await mark(`site:${site}`, transaction);
}

/** Sites whose pages would show it: none where only what the reader wrote is another. */
function sitesToTell(before: StoredHighlight | undefined, now: StoredHighlight): readonly string[] {
  const isSame =
    before?.highlight.colour === now.highlight.colour &&
    before.highlight.pieces === now.highlight.pieces &&
    before.site === now.site;
  if (isSame) return [];
  return before === undefined ? [now.site] : [before.site, now.site];
}

/** The search blocks that a transaction works on. */
class OpenBlocks {
  readonly #transaction: Writing;
  readonly #blocks = new Map<number, SearchBlock>();
  #last: SearchBlock | null = null;

  constructor(transaction: Writing) {
    this.#transaction = transaction;
  }

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

  async save(): Promise<void> {
    for (const block of this.#blocks.values()) await this.#transaction.objectStore("search").put(block);
  }
}
