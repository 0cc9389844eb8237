import * as v from "valibot";
import { browser } from "wxt/browser";
import type { Untold } from "../highlights/store/database.ts";
import { ReaderData, type ReaderDataByName, type ReaderDataName } from "../highlights/store/reader-data.ts";
import { ReadOnce } from "./read-once.ts";
import { storeConnection } from "./store.ts";

/** Under these keys it lay in extension storage, which scripts in pages read and write. */
const Earlier = v.object({
  words: v.fallback(v.optional(v.string()), undefined),
  "interviews-off": v.fallback(v.optional(v.array(v.string())), undefined),
  "last-backup": v.fallback(v.optional(v.string()), undefined),
  "last-script": v.fallback(v.optional(v.string()), undefined),
  welcomed: v.fallback(v.optional(v.boolean()), undefined),
});
const EARLIER_KEYS = Object.keys(Earlier.entries);

const data = new ReaderData(storeConnection);

/** Done with the first call; after that nothing that is written under those keys is ever read. */
const takenOver = new ReadOnce(async () => {
  if (await data.isTakenOver()) return;
  const earlier = v.parse(Earlier, await browser.storage.local.get(EARLIER_KEYS));
  const known = Object.entries(earlier).filter(([, value]) => value !== undefined);
  await data.takeOver(Object.fromEntries(known));
  await browser.storage.local.remove(EARLIER_KEYS);
  await data.noteTakenOver();
});

/** What is known of the reader under a name. @throws StoreError */
export async function readerDatum<Name extends ReaderDataName>(
  name: Name,
): Promise<ReaderDataByName[Name] | undefined> {
  await takenOver.get();
  return await data.get(name);
}

/** @throws StoreError */
export async function keepReaderDatum<Name extends ReaderDataName>(
  name: Name,
  value: ReaderDataByName[Name],
): Promise<void> {
  await changeReaderDatum(name, () => value);
}

/**
 * Changes what is known in one transaction.
 * @param about what else is to be told of the change, noted with it
 * @throws StoreError
 */
export async function changeReaderDatum<Name extends ReaderDataName>(
  name: Name,
  change: (before: ReaderDataByName[Name] | undefined) => ReaderDataByName[Name],
  about: Untold["about"] | null = null,
): Promise<void> {
  await takenOver.get();
  await data.change(name, change, about);
}
