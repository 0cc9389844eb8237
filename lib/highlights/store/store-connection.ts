import type { IDBPTransaction, StoreNames } from "idb";
import { StoreError } from "../store-error.ts";
import { type HighlightDatabase, type HighlightSchema, openDatabase } from "./database.ts";

/** What one write of highlights may touch. */
const WRITTEN = ["highlights", "search", "orders", "removed", "untold"] as const;

/** A transaction that writes highlights, with what is noted of the write. */
export type Writing = IDBPTransaction<HighlightSchema, (typeof WRITTEN)[number][], "readwrite">;

/**
 * The one way to the database. Each call is one transaction and has ended when it is answered: what failed is not there
 * in part, and what was confirmed of highlights and interviews is on the disk. Every call throws `StoreError`.
 */
export class StoreConnection {
  readonly #name: string | undefined;
  #opening: Promise<HighlightDatabase> | null = null;

  /** @param name of the database, where it is not the extension's own */
  constructor(name?: string) {
    this.#name = name;
  }

  /** Deletes all that there is, and what was made of it. All of it or nothing. */
  async clearEverything(): Promise<void> {
    await this.use(async (database) => {
      const stores = [...database.objectStoreNames];
      const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
      for (const name of stores) void transaction.objectStore(name).clear();
      await transaction.done;
    });
  }

  /** Closes the database; the next call opens it again. */
  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    (await opening)?.close();
  }

  /** Does work in a transaction that writes; where it fails, nothing of it is written. */
  async write<Result>(work: (transaction: Writing) => Promise<Result>): Promise<Result> {
    return this.use(async (database) => {
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

  /** Does work with the database, which is opened with the first call and after it was closed. */
  async use<Result>(work: (database: HighlightDatabase) => Promise<Result>): Promise<Result> {
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

/** A part of the database in a transaction that reads. Where it fails, the requests in it say so. */
export function reading<Name extends StoreNames<HighlightSchema>>(database: HighlightDatabase, name: Name) {
  const transaction = database.transaction(name);
  transaction.done.catch(() => undefined);
  return transaction.store;
}
