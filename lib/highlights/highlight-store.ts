import type { IDBPTransaction } from "idb";
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
} from "./database.ts";
import type { Highlight } from "./highlight.ts";
import { BLOCK_SIZE, emptyBlock, putIntoBlock, removeFromBlock, type SearchBlock } from "./search-block.ts";
import { StoreError } from "./store-error.ts";

type Writing = IDBPTransaction<HighlightSchema, ("highlights" | "search")[], "readwrite">;

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

  /** Writes highlights, in place of older ones with the same id. */
  async put(highlights: readonly Highlight[]): Promise<void> {
    await this.#write(async (transaction) => {
      const blocks = new OpenBlocks(transaction);
      await putAll(transaction, blocks, highlights);
      await blocks.save();
    });
  }

  /**
   * Changes a highlight as it now is, whoever wrote it last.
   * @returns the changed one, `null` where there is none
   */
  async update(id: string, change: (highlight: Highlight) => Highlight): Promise<Highlight | null> {
    return this.#write(async (transaction) => {
      const known = await transaction.objectStore("highlights").get(id);
      if (known === undefined) return null;
      const changed = { ...change(known.highlight), id };
      const blocks = new OpenBlocks(transaction);
      await putAll(transaction, blocks, [changed]);
      await blocks.save();
      return changed;
    });
  }

  /** @returns what was deleted: given to `put`, it undoes the deletion */
  async remove(ids: readonly string[]): Promise<Highlight[]> {
    return this.#write(async (transaction) => {
      const removed: Highlight[] = [];
      const blocks = new OpenBlocks(transaction);
      for (const id of ids) {
        const known = await transaction.objectStore("highlights").get(id);
        if (known === undefined) continue;
        removed.push(known.highlight);
        removeFromBlock(await blocks.get(known.block), id);
        await transaction.objectStore("highlights").delete(id);
      }
      await blocks.save();
      return removed;
    });
  }

  async get(id: string): Promise<Highlight | null> {
    return this.#use(async (database) => (await database.get("highlights", id))?.highlight ?? null);
  }

  /** @returns those that are there, in the order of the ids */
  async getMany(ids: readonly string[]): Promise<Highlight[]> {
    return this.#use(async (database) => {
      const { store } = database.transaction("highlights");
      const found = await Promise.all(ids.map((id) => store.get(id)));
      return found.flatMap((known) => (known === undefined ? [] : [known.highlight]));
    });
  }

  /** The highlights of a page, oldest first. @param addresses by which the page is known, in any of their forms */
  async ofPage(addresses: readonly string[]): Promise<Highlight[]> {
    return this.#use(async (database) => {
      const { store } = database.transaction("highlights");
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
      const { store } = database.transaction("highlights");
      let cursor = await store.index("created").openCursor(null, "prev");
      if (cursor !== null && skipped > 0) cursor = await cursor.advance(skipped);
      while (cursor !== null && found.length < most) {
        found.push(cursor.value.highlight);
        cursor = await cursor.continue();
      }
      return found;
    });
  }

  async countOnSite(site: string): Promise<number> {
    return this.#use((database) => database.countFromIndex("highlights", "site", site));
  }

  /** How many highlights each of these sites has, in one transaction. */
  async countOnSites(sites: readonly string[]): Promise<Map<string, number>> {
    return this.#use(async (database) => {
      const index = database.transaction("highlights").store.index("site");
      const counts = await Promise.all(sites.map((site) => index.count(site)));
      return new Map(sites.map((site, at) => [site, counts[at] ?? 0]));
    });
  }

  async count(): Promise<number> {
    return this.#use((database) => database.count("highlights"));
  }

  /** Everything, some at a time, so that long work can show its progress and be stopped between. */
  async *all(atATime = 500): AsyncGenerator<Highlight[], void, void> {
    let after: string | null = null;
    for (;;) {
      const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
      const some: StoredHighlight[] = await this.#use((database) =>
        database.getAll("highlights", range, atATime),
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
      const some = await this.#use((database) => database.getAll("search", range, atATime));
      blocks.push(...some);
      if (some.length < atATime) return blocks;
    }
  }

  /** Deletes all highlights. */
  async clear(): Promise<void> {
    await this.#write(async (transaction) => {
      await transaction.objectStore("highlights").clear();
      await transaction.objectStore("search").clear();
    });
  }

  /** Deletes all that there is: highlights, interviews of the reader's own, and drafts. All of it or nothing. */
  async clearEverything(): Promise<void> {
    await this.#use(async (database) => {
      const stores = ["highlights", "search", "interviews", "drafts"] as const;
      const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
      for (const name of stores) void transaction.objectStore(name).clear();
      await transaction.done;
    });
  }

  /** When the oldest highlight was made (ISO 8601); `null` where there is none. */
  async oldest(): Promise<string | null> {
    return this.#use(async (database) => {
      const cursor = await database.transaction("highlights").store.index("created").openKeyCursor();
      return cursor?.key ?? null;
    });
  }

  /** The interviews that the reader added. */
  async interviews(): Promise<Interview[]> {
    return this.#use((database) => database.getAll("interviews"));
  }

  async putInterview(interview: Interview): Promise<void> {
    await this.#use(async (database) => {
      const transaction = database.transaction(["interviews", "indexes"], "readwrite");
      await transaction.objectStore("interviews").put(interview);
      await transaction.objectStore("indexes").delete(interview.id);
      await transaction.done;
    });
  }

  async removeInterview(id: string): Promise<void> {
    await this.#use(async (database) => {
      const transaction = database.transaction(["interviews", "indexes"], "readwrite");
      await transaction.objectStore("interviews").delete(id);
      await transaction.objectStore("indexes").delete(id);
      await transaction.done;
    });
  }

  /** The indexes that are kept of an interview. */
  async indexes(interview: string): Promise<KeptIndexes | undefined> {
    return this.#use((database) => database.get("indexes", interview));
  }

  async putIndexes(indexes: KeptIndexes): Promise<void> {
    await this.#use((database) => database.put("indexes", indexes));
  }

  /** What is being added or edited under an id, still to be checked; `undefined` for nothing. */
  async draft(id: string): Promise<unknown> {
    return this.#use((database) => database.get("drafts", id));
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
      const transaction = database.transaction(["highlights", "search"], "readwrite", {
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
  for (const highlight of highlights) {
    const number = blockOf.get(highlight.id);
    const block = number === undefined ? await blocks.withRoom() : await blocks.get(number);
    putIntoBlock(block, highlight);
    blockOf.set(highlight.id, block.number);
    const write = store.put(stored(highlight, block.number));
    // Waited for below, and reported from there.
    write.catch(() => undefined);
    writes.push(write);
  }
  await Promise.all(writes);
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
