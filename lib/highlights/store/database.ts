import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import { pageIdentity } from "../../address/page-key.ts";
import { siteOf } from "../../address/site.ts";
import type { KeptDraft } from "../../interview/draft/kept-draft.ts";
import type { Interview } from "../../interview/interview.ts";
import type { CatalogueEntry } from "../../matching/catalogue/catalogue-entry.ts";
import type { Highlight } from "../highlight.ts";
import { BLOCK_SIZE, emptyBlock, putIntoBlock, type SearchBlock } from "../search-block.ts";
import { StoreError } from "../store-error.ts";

/** A highlight as it lies in the database. */
export interface StoredHighlight {
  readonly highlight: Highlight;
  /** `pageIdentity` of the addresses by which its page is recognised. */
  readonly pages: readonly string[];
  readonly site: string;
  /** The search block that has it. */
  readonly block: number;
}

/** The indexes of an interview as they are packed. */
export interface KeptIndexes {
  /** The id of the interview. */
  readonly interview: string;
  /** Tells whether the interview still is what they were made of. */
  readonly fingerprint: string;
  /** In the order of its renditions. */
  readonly packed: readonly ArrayBuffer[];
}

/** An order of a person that was done: sent again, because nobody answered, it is not done again. */
interface DoneOrder {
  readonly id: string;
  /** Ids of the highlights that it was about. */
  readonly highlights: readonly string[];
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** A highlight that an order deleted, laid aside. */
interface RemovedHighlight {
  readonly id: string;
  readonly highlight: Highlight;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** Something that lies outside of the database as well, and is written there after it. */
export interface Untold {
  /** `site:` and a site whose pages are told how many highlights there are, or the library of interviews. */
  readonly about: `site:${string}` | "interviews";
  /** Unique to each write, so that only what was told is crossed off. */
  readonly mark: string;
}

/** A fact about the reader, under a name of `ReaderDataByName`. */
export interface ReaderDatum {
  readonly name: string;
  readonly value: unknown;
}

/** What lies in the database as `DATABASE_VERSION` has it. */
export interface HighlightSchema extends DBSchema {
  highlights: {
    key: string;
    value: StoredHighlight;
    indexes: { page: string; site: string; created: string; block: number };
  };
  search: { key: number; value: SearchBlock };
  /** Interviews that the reader added. */
  interviews: { key: string; value: Interview };
  /** What matching makes of the reader's interviews, which takes seconds; gone with any change of one. */
  indexes: { key: string; value: KeptIndexes };
  /** What is known of each of them without loading it; gone with any change of one. */
  catalogue: { key: string; value: CatalogueEntry };
  /** Interviews that are being added or edited. */
  drafts: { key: string; value: KeptDraft };
  /** Orders that were done since the browser was started. */
  orders: { key: string; value: DoneOrder };
  /** What pages had deleted since the browser was started, so that it can be taken back. */
  removed: { key: string; value: RemovedHighlight };
  /** What changed and was not told yet: written with the change, crossed off once it was told. */
  untold: { key: string; value: Untold };
  /** Single facts about the reader. */
  reader: { key: string; value: ReaderDatum };
}

export type HighlightDatabase = IDBPDatabase<HighlightSchema>;
type Upgrade = IDBPTransaction<HighlightSchema, StoreNames<HighlightSchema>[], "versionchange">;

export const DATABASE_NAME = "yuanhua";
const DATABASE_VERSION = 7;

/** How a database of each version becomes one of the next; the first one makes version 1. */
const MIGRATIONS: readonly ((database: HighlightDatabase, transaction: Upgrade) => Promise<void>)[] = [
  async (database) => {
    const highlights = database.createObjectStore("highlights", { keyPath: "highlight.id" });
    highlights.createIndex("page", "pages", { multiEntry: true });
    highlights.createIndex("site", "site");
    highlights.createIndex("created", "highlight.created");
    database.createObjectStore("interviews", { keyPath: "id" });
  },
  async (database, transaction) => {
    database.createObjectStore("search", { keyPath: "number" });
    transaction.objectStore("highlights").createIndex("block", "block");
    await writeAnew(transaction);
  },
  // Pages are known by their identity instead of their address, and one rule tells what a site is.
  (_, transaction) => writeAnew(transaction),
  async (database) => {
    database.createObjectStore("drafts", { keyPath: "id" });
    database.createObjectStore("indexes", { keyPath: "interview" });
  },
  async (database) => {
    database.createObjectStore("orders", { keyPath: "id" });
    database.createObjectStore("removed", { keyPath: "id" });
    database.createObjectStore("untold", { keyPath: "about" });
  },
  async (database) => {
    database.createObjectStore("catalogue", { keyPath: "id" });
  },
  async (database) => {
    database.createObjectStore("reader", { keyPath: "name" });
  },
];

/** Writes what is derived from each highlight anew, and all that is searched. */
async function writeAnew(transaction: Upgrade): Promise<void> {
  const search = transaction.objectStore("search");
  const highlights = transaction.objectStore("highlights");
  await search.clear();
  let block = emptyBlock(0);
  for (let cursor = await highlights.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (block.ids.length >= BLOCK_SIZE) {
      await search.put(block);
      block = emptyBlock(block.number + 1);
    }
    putIntoBlock(block, cursor.value.highlight);
    await cursor.update(stored(cursor.value.highlight, block.number));
  }
  if (block.ids.length > 0) await search.put(block);
}

/** A highlight with what the database looks it up by. */
export function stored(highlight: Highlight, block: number): StoredHighlight {
  const { address, canonical } = highlight;
  const pages = new Set([address, canonical ?? ""].map(pageIdentity).filter((page) => page !== ""));
  return { highlight, pages: [...pages], site: siteOf(address), block };
}

/**
 * How long the database may take to open before it counts as blocked, in milliseconds; it takes tens. Where another
 * part of the extension already waits for an older version to close, the browser tells whoever comes later nothing.
 */
const LONGEST_OPENING = 5_000;

/**
 * Opens the database, and makes or upgrades it first where it has to.
 * @param closed called when it closes on its own: for another version, or because the browser takes it away
 * @throws StoreError
 */
export async function openDatabase(
  closed: () => void,
  name: string = DATABASE_NAME,
): Promise<HighlightDatabase> {
  let refuse: (problem: StoreError) => void = () => undefined;
  const blocked = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  // Reported below, if anybody still waits.
  blocked.catch(() => undefined);
  const waiting = setTimeout(() => refuse(new StoreError("blocked")), LONGEST_OPENING);
  const opening = openDB<HighlightSchema>(name, DATABASE_VERSION, {
    async upgrade(database, version, _, transaction) {
      // From here on it is not blocked, and writing everything anew may take longer.
      clearTimeout(waiting);
      try {
        for (const migrate of MIGRATIONS.slice(version)) await migrate(database, transaction);
      } catch {
        transaction.abort();
      }
    },
    blocked() {
      refuse(new StoreError("blocked"));
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      closed();
    },
    terminated: closed,
  });
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    // Where it opens after all, nobody waits for it any more, and it must not block others.
    opening.then((database) => database.close()).catch(() => undefined);
    // Firefox opens none for a page in a private window, and says so in no other way.
    const isWithheld = error instanceof DOMException && error.name === "InvalidStateError";
    throw isWithheld ? new StoreError("withheld", error) : StoreError.of(error);
  } finally {
    clearTimeout(waiting);
  }
}
