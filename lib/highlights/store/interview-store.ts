import type { KeptDraft } from "../../interview/draft/kept-draft.ts";
import type { Interview } from "../../interview/interview.ts";
import type { CatalogueEntry } from "../../matching/catalogue/catalogue-entry.ts";
import type { KeptIndexes } from "./database.ts";
import { reading, type StoreConnection } from "./store-connection.ts";
import { untold } from "./untold-changes.ts";

/** What is made of an interview goes with any change of it. */
const MADE_OF_INTERVIEWS = ["indexes", "catalogue"] as const;
const CHANGED_WITH_INTERVIEWS = [...MADE_OF_INTERVIEWS, "interviews" as const, "untold" as const];

/** The interviews that the reader added, with what is made of them, and those that are being added or edited. */
export class InterviewStore {
  readonly #connection: StoreConnection;

  constructor(connection: StoreConnection) {
    this.#connection = connection;
  }

  /** The interviews that the reader added. */
  async interviews(): Promise<Interview[]> {
    return this.#connection.use((database) => reading(database, "interviews").getAll());
  }

  /** One of them, still to be checked; `undefined` where there is none of this id. */
  async interview(id: string): Promise<Interview | undefined> {
    return this.#connection.use((database) => reading(database, "interviews").get(id));
  }

  /** The ids of the interviews that the reader added, in their order. */
  async ids(): Promise<string[]> {
    return this.#connection.use((database) => reading(database, "interviews").getAllKeys());
  }

  /** What is known of those whose entry was made. */
  async catalogue(): Promise<CatalogueEntry[]> {
    return this.#connection.use((database) => reading(database, "catalogue").getAll());
  }

  /**
   * Keeps the entry of an interview, where it still is what the entry was made of.
   * @param interview as it was read from here
   */
  async putEntry(entry: CatalogueEntry, interview: Interview): Promise<void> {
    await this.#connection.use(async (database) => {
      const transaction = database.transaction(["interviews", "catalogue"], "readwrite");
      transaction.done.catch(() => undefined);
      const now = await transaction.objectStore("interviews").get(entry.id);
      if (JSON.stringify(now) === JSON.stringify(interview))
        await transaction.objectStore("catalogue").put(entry);
      await transaction.done;
    });
  }

  /** Keeps an interview, in place of one with the same id. */
  async putInterview(interview: Interview): Promise<void> {
    await this.#write(interview.id, interview);
  }

  async removeInterview(id: string): Promise<void> {
    await this.#write(id, null);
  }

  /** Writes an interview, or (`null`) removes it, and what was made of it, and notes that it is to be told. */
  async #write(id: string, interview: Interview | null): Promise<void> {
    await this.#connection.use(async (database) => {
      const transaction = database.transaction(CHANGED_WITH_INTERVIEWS, "readwrite", {
        durability: "strict",
      });
      transaction.done.catch(() => undefined);
      const interviews = transaction.objectStore("interviews");
      await (interview === null ? interviews.delete(id) : interviews.put(interview));
      for (const made of MADE_OF_INTERVIEWS) await transaction.objectStore(made).delete(id);
      await transaction.objectStore("untold").put(untold("interviews"));
      await transaction.done;
    });
  }

  /** The indexes that are kept of an interview. */
  async indexes(interview: string): Promise<KeptIndexes | undefined> {
    return this.#connection.use((database) => reading(database, "indexes").get(interview));
  }

  async putIndexes(indexes: KeptIndexes): Promise<void> {
    await this.#connection.use((database) => database.put("indexes", indexes));
  }

  /** What is being added or edited under an id, still to be checked; `undefined` for nothing. */
  async draft(id: string): Promise<unknown> {
    return this.#connection.use((database) => reading(database, "drafts").get(id));
  }

  /** Keeps a draft. It is committed at once, and not when the page hears of the write: a page that goes hears nothing. */
  async putDraft(draft: KeptDraft): Promise<void> {
    await this.#connection.use(async (database) => {
      const transaction = database.transaction("drafts", "readwrite");
      transaction.done.catch(() => undefined);
      const written = transaction.store.put(draft);
      written.catch(() => undefined);
      transaction.commit();
      await Promise.all([written, transaction.done]);
    });
  }

  async removeDraft(id: string): Promise<void> {
    await this.#connection.use((database) => database.delete("drafts", id));
  }
}
