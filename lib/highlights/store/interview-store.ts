import type { Interview } from "../../interview/interview.ts";
import type { KeptDraft } from "../../interview/kept-draft.ts";
import type { KeptIndexes } from "./database.ts";
import { reading, type StoreConnection } from "./store-connection.ts";
import { untold } from "./untold-changes.ts";

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

  async putInterview(interview: Interview): Promise<void> {
    await this.#connection.use(async (database) => {
      const transaction = database.transaction(["interviews", "indexes", "untold"], "readwrite");
      transaction.done.catch(() => undefined);
      await transaction.objectStore("interviews").put(interview);
      await transaction.objectStore("indexes").delete(interview.id);
      await transaction.objectStore("untold").put(untold("interviews"));
      await transaction.done;
    });
  }

  async removeInterview(id: string): Promise<void> {
    await this.#connection.use(async (database) => {
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
    return this.#connection.use((database) => reading(database, "indexes").get(interview));
  }

  async putIndexes(indexes: KeptIndexes): Promise<void> {
    await this.#connection.use((database) => database.put("indexes", indexes));
  }

  /** What is being added or edited under an id, still to be checked; `undefined` for nothing. */
  async draft(id: string): Promise<unknown> {
    return this.#connection.use((database) => reading(database, "drafts").get(id));
  }

  async putDraft(draft: KeptDraft): Promise<void> {
    await this.#connection.use((database) => database.put("drafts", draft));
  }

  async removeDraft(id: string): Promise<void> {
    await this.#connection.use((database) => database.delete("drafts", id));
  }
}
