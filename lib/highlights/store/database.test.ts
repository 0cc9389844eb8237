import { type IDBPDatabase, openDB } from "idb";
import { expect, it, vi } from "vitest";
import { freshName } from "../fixtures/fresh-connection.ts";
import { sampleHighlight as sample } from "../fixtures/sample-highlight.ts";
import { HighlightSearch } from "../search.ts";
import { HighlightStore } from "./highlight-store.ts";
import { RemovedHighlights } from "./removed-highlights.ts";
import { StoreConnection } from "./store-connection.ts";

/** As version 1 made it. */
const openVersion1 = (name: string): Promise<IDBPDatabase> =>
  openDB(name, 1, {
    upgrade(database) {
      const highlights = database.createObjectStore("highlights", { keyPath: "highlight.id" });
      highlights.createIndex("page", "pages", { multiEntry: true });
      highlights.createIndex("site", "site");
      highlights.createIndex("created", "highlight.created");
      database.createObjectStore("interviews", { keyPath: "id" });
    },
  });

it("is told of a newer version and of a blocked upgrade", async () => {
  const newer = freshName();
  (await openDB(newer, 99)).close();
  await expect(new HighlightStore(new StoreConnection(newer)).count()).rejects.toMatchObject({
    problem: "newer",
  });
  const held = freshName();
  const holder = await openVersion1(held);
  await expect(new HighlightStore(new StoreConnection(held)).count()).rejects.toMatchObject({
    problem: "blocked",
  });
  holder.close();
});

it("does not wait for ever where the browser says nothing: another part waits for the database already", async () => {
  const name = freshName();
  const holder = await openVersion1(name);
  const deleting = new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onblocked = resolve;
  });
  await deleting;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const counting = expect(new HighlightStore(new StoreConnection(name)).count()).rejects.toMatchObject({
    problem: "blocked",
  });
  await vi.advanceTimersByTimeAsync(6000);
  vi.useRealTimers();
  await counting;
  holder.close();
});

it("opens what version 1 wrote", async () => {
  const name = freshName();
  const old = await openVersion1(name);
  for (let index = 0; index < 600; index++) {
    const highlight = sample(`${index}`);
    await old.put("highlights", { highlight, pages: [highlight.address], site: "news.example.org" });
  }
  old.close();
  const connection = new StoreConnection(name);
  const store = new HighlightStore(connection);
  expect(await store.count()).toBe(600);
  const blocks = await store.searchBlocks();
  expect(await store.searchBlocks(1)).toEqual(blocks);
  expect(blocks.flatMap(({ ids }) => ids)).toHaveLength(600);
  expect(new HighlightSearch(blocks).find({ words: "引文 599" })).toEqual(["599"]);
  await new RemovedHighlights(connection).remove(["599"]);
  expect(new HighlightSearch(await store.searchBlocks()).find({ words: "引文 599" })).toEqual([]);
});

it("finds a page's highlights whatever form of its address is shown, what an older version wrote as well", async () => {
  const name = freshName();
  const old = await openDB(name, 2, {
    upgrade(database) {
      const highlights = database.createObjectStore("highlights", { keyPath: "highlight.id" });
      highlights.createIndex("page", "pages", { multiEntry: true });
      highlights.createIndex("site", "site");
      highlights.createIndex("created", "highlight.created");
      highlights.createIndex("block", "block");
      database.createObjectStore("interviews", { keyPath: "id" });
      database.createObjectStore("search", { keyPath: "number" });
    },
  });
  const highlight = sample("1", { address: "http://wap.example.org/x/?b=2&a=1" });
  await old.put("highlights", {
    highlight,
    pages: [highlight.address],
    site: "wap.example.org",
    block: 0,
  });
  old.close();
  const store = new HighlightStore(new StoreConnection(name));
  await store.put([sample("2", { address: "" })]);
  const found = await store.ofPage(["https://www.example.org/x?a=1&b=2&utm_source=mail"]);
  expect(found.map(({ id }) => id)).toEqual(["1"]);
  expect((await store.countsOfSites()).get("example.org")).toBe(1);
  expect(await store.ofPage(["about:blank"])).toEqual([]);
  expect(new HighlightSearch(await store.searchBlocks()).find({ site: "example.org" })).toEqual(["1"]);
});
