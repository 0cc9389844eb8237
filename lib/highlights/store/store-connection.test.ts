import { expect, it, vi } from "vitest";
import { freshConnection, freshName } from "../fixtures/fresh-connection.ts";
import { sampleHighlight as sample } from "../fixtures/sample-highlight.ts";
import { StoreError } from "../store-error.ts";
import { HighlightStore } from "./highlight-store.ts";
import { StoreConnection } from "./store-connection.ts";

it("writes all of it or nothing", async () => {
  const store = new HighlightStore(freshConnection());
  await store.put([sample("1")]);
  const broken = sample("2");
  Object.assign(broken, { note: () => "no data" });
  await expect(store.put([sample("3"), broken])).rejects.toBeInstanceOf(StoreError);
  expect(await store.count()).toBe(1);
  expect((await store.searchBlocks()).flatMap(({ ids }) => ids)).toEqual(["1"]);
});

it("is told of a full disk", async () => {
  const store = new HighlightStore(freshConnection());
  await store.put([sample("1")]);
  const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  await expect(store.put([sample("2")])).rejects.toMatchObject({ problem: "full" });
  full.mockRestore();
  expect(await store.count()).toBe(1);
});

it("goes on after the database was closed for another", async () => {
  const name = freshName();
  const store = new HighlightStore(new StoreConnection(name));
  await store.put([sample("1")]);
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
  expect(await store.count()).toBe(0);
});
