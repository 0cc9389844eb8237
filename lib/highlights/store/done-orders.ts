import { reading, type StoreConnection, type Writing } from "./store-connection.ts";

/** Which orders of a person were done since the browser was started: sent again, they are not done again. */
export class DoneOrders {
  readonly #connection: StoreConnection;

  constructor(connection: StoreConnection) {
    this.#connection = connection;
  }

  /** Whether an order was done. */
  async isDone(order: string): Promise<boolean> {
    return this.#connection.use(
      async (database) => (await reading(database, "orders").get(order)) !== undefined,
    );
  }

  /** Forgets which orders were done, and what they deleted. @param before milliseconds since 1970; later ones stay */
  async forget(before: number): Promise<void> {
    await this.#connection.write(async (transaction) => {
      for (const name of ["orders", "removed"] as const) {
        let cursor = await transaction.objectStore(name).openCursor();
        for (; cursor !== null; cursor = await cursor.continue())
          if (cursor.value.at < before) await cursor.delete();
      }
    });
  }
}

/** What an order was about, if it was done; `null` if it was not, or is none. */
export async function doneBy(order: string | null, transaction: Writing): Promise<readonly string[] | null> {
  if (order === null) return null;
  return (await transaction.objectStore("orders").get(order))?.highlights ?? null;
}

/** Notes that an order was done, if it is one, and which highlights it was about. */
export async function noteOrder(
  order: string | null,
  highlights: readonly string[],
  transaction: Writing,
): Promise<void> {
  if (order !== null) await transaction.objectStore("orders").put({ id: order, highlights, at: Date.now() });
}
