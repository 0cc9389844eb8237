import type { Untold } from "./database.ts";
import { reading, type StoreConnection, type Writing } from "./store-connection.ts";

/** What changed and is to be told outside of the database: noted with the change, crossed off once it was told. */
export class UntoldChanges {
  readonly #connection: StoreConnection;

  constructor(connection: StoreConnection) {
    this.#connection = connection;
  }

  /** What changed and was not told yet. */
  async all(): Promise<Untold[]> {
    return this.#connection.use((database) => reading(database, "untold").getAll());
  }

  /** Crosses off what was told, unless it has changed again meanwhile. */
  async told(told: readonly Untold[]): Promise<void> {
    await this.#connection.write(async (transaction) => {
      const store = transaction.objectStore("untold");
      for (const { about, mark } of told)
        if ((await store.get(about))?.mark === mark) await store.delete(about);
    });
  }
}

/** A note of a change, unlike any other. */
export const untold = (about: Untold["about"]): Untold => ({ about, mark: crypto.randomUUID() });

/** Notes in the transaction that changes something that it is to be told. */
export async function noteUntold(about: Untold["about"], transaction: Writing): Promise<void> {
  await transaction.objectStore("untold").put(untold(about));
}
