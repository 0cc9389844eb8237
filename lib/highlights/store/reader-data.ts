import type { ReaderDatum, Untold } from "./database.ts";
import { reading, type StoreConnection } from "./store-connection.ts";
import { untold } from "./untold-changes.ts";

/** What the extension knows of its reader by name, and what is under each. Scripts in pages reach none of it. */
export interface ReaderDataByName {
  /** Words of the reader's own for conversion, as the text that the reader wrote. */
  readonly words: string;
  /** Ids of the interviews that are switched off. */
  readonly "interviews-off": readonly string[];
  /** When the last whole backup was saved (ISO 8601). */
  readonly "last-backup": string;
  /** The script that was chosen last for any page. */
  readonly "last-script": string;
  /** Whether a new reader was greeted. */
  readonly welcomed: boolean;
}

export type ReaderDataName = keyof ReaderDataByName;

/** Under this name lies that all that lay elsewhere was taken over. */
const TAKEN_OVER = "taken-over";

/** Keeps single facts about the reader. Every call throws `StoreError`. */
export class ReaderData {
  readonly #connection: StoreConnection;

  constructor(connection: StoreConnection) {
    this.#connection = connection;
  }

  async get<Name extends ReaderDataName>(name: Name): Promise<ReaderDataByName[Name] | undefined> {
    const datum = await this.#connection.use((database) => reading(database, "reader").get(name));
    return datum !== undefined && isNamed(datum, name) ? datum.value : undefined;
  }

  async put<Name extends ReaderDataName>(name: Name, value: ReaderDataByName[Name]): Promise<void> {
    await this.change(name, () => value);
  }

  /**
   * Changes a fact in one transaction.
   * @param about what else is to be told of the change, noted with it
   */
  async change<Name extends ReaderDataName>(
    name: Name,
    change: (before: ReaderDataByName[Name] | undefined) => ReaderDataByName[Name],
    about: Untold["about"] | null = null,
  ): Promise<void> {
    await this.#connection.use(async (database) => {
      const transaction = database.transaction(["reader", "untold"], "readwrite", { durability: "strict" });
      transaction.done.catch(() => undefined);
      const store = transaction.objectStore("reader");
      const before = await store.get(name);
      const value = change(before !== undefined && isNamed(before, name) ? before.value : undefined);
      await store.put({ name, value });
      if (about !== null) await transaction.objectStore("untold").put(untold(about));
      await transaction.done;
    });
  }

  /** Whether all that lay elsewhere was taken over, and is gone there. */
  async isTakenOver(): Promise<boolean> {
    const mark = await this.#connection.use((database) => reading(database, "reader").get(TAKEN_OVER));
    return mark !== undefined;
  }

  async noteTakenOver(): Promise<void> {
    await this.#putMissing([{ name: TAKEN_OVER, value: true }]);
  }

  /** Takes over what lay elsewhere: what is known here already stays as it is. */
  async takeOver(data: Partial<ReaderDataByName>): Promise<void> {
    await this.#putMissing(Object.entries(data).map(([name, value]) => ({ name, value })));
  }

  async #putMissing(data: readonly ReaderDatum[]): Promise<void> {
    await this.#connection.use(async (database) => {
      const transaction = database.transaction("reader", "readwrite", { durability: "strict" });
      transaction.done.catch(() => undefined);
      const known = new Set(await transaction.store.getAllKeys());
      for (const datum of data) if (!known.has(datum.name)) await transaction.store.put(datum);
      await transaction.done;
    });
  }
}

/** Whether a datum is the one of a name, which tells what its value is: nothing but this file writes it. */
function isNamed<Name extends ReaderDataName>(
  datum: ReaderDatum,
  name: Name,
): datum is { readonly name: Name; readonly value: ReaderDataByName[Name] } {
  return datum.name === name;
}
