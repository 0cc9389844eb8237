import "fake-indexeddb/auto";
import { type IDBPDatabase, openDB } from "idb";
import { describe, expect, it, vi } from "vitest";
import { sampleHighlight as sample } from "./fixtures/sample-highlight.ts";
import { HighlightStore } from "./highlight-store.ts";
import { HighlightSearch } from "./search.ts";
import { StoreError } from "./store-error.ts";

let names = 0;
const freshName = (): string => `test-${names++}`;

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

describe("HighlightStore", () => {
  it("keeps the later of two with one id that come together, and counts sites at once", async () => {
    const store = new HighlightStore(freshName());
    await store.put([
      sample("1", { note: "甲" }),
      sample("2", { address: "https://other.org/x" }),
      sample("1", { note: "乙" }),
    ]);
    expect(await store.count()).toBe(2);
    expect((await store.get("1"))?.note).toBe("乙");
    expect((await store.searchBlocks()).flatMap(({ ids }) => ids)).toEqual(["1", "2"]);
    expect(await store.countOnSites(["news.example.org", "other.org", "none.org"])).toEqual(
      new Map([
        ["news.example.org", 1],
        ["other.org", 1],
        ["none.org", 0],
      ]),
    );
  });

  it("keeps, finds by page, changes, deletes and restores", async () => {
    const store = new HighlightStore(freshName());
    const canonical = "https://news.example.org/b";
    await store.put([
      sample("1"),
      sample("22", { canonical }),
      sample("3", { address: "https://other.org/x" }),
    ]);
    expect((await store.ofPage(["https://news.example.org/a"])).map(({ id }) => id)).toEqual(["1", "22"]);
    expect((await store.ofPage([canonical])).map(({ id }) => id)).toEqual(["22"]);
    expect((await store.countsOfSites()).get("news.example.org")).toBe(2);
    expect((await store.newest(1)).map(({ id }) => id)).toEqual(["22"]);
    expect((await store.update("1", (old) => ({ ...old, note: "筆記" })))?.note).toBe("筆記");
    expect(await store.update("none", (old) => old)).toBeNull();
    const removed = await store.remove(["1", "none"]);
    expect(await store.get("1")).toBeNull();
    await store.put(removed);
    expect((await store.get("1"))?.note).toBe("筆記");
    expect((await store.getMany(["3", "1", "none"])).map(({ id }) => id)).toEqual(["3", "1"]);
    await store.close();
    expect(await store.count()).toBe(3);
    await store.clear();
    expect(await store.count()).toBe(0);
    expect(await store.searchBlocks()).toEqual([]);
  });

  it("loses nothing where two write at once", async () => {
    const name = freshName();
    const [one, other] = [new HighlightStore(name), new HighlightStore(name)];
    await one.put([sample("1")]);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? one : other).update("1", (old) => ({ ...old, tags: [...old.tags, `${index}`] })),
      ),
    );
    expect((await one.get("1"))?.tags).toHaveLength(20);
  });

  it("writes all of it or nothing", async () => {
    const store = new HighlightStore(freshName());
    await store.put([sample("1")]);
    const broken = sample("2");
    Object.assign(broken, { note: () => "no data" });
    await expect(store.put([sample("3"), broken])).rejects.toBeInstanceOf(StoreError);
    expect(await store.count()).toBe(1);
    expect((await store.searchBlocks()).flatMap(({ ids }) => ids)).toEqual(["1"]);
  });

  it("is told of a full disk", async () => {
    const store = new HighlightStore(freshName());
    await store.put([sample("1")]);
    const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    await expect(store.put([sample("2")])).rejects.toMatchObject({ problem: "full" });
    full.mockRestore();
    expect(await store.count()).toBe(1);
  });

  it("is told of a newer version and of a blocked upgrade", async () => {
    const newer = freshName();
    (await openDB(newer, 99)).close();
    await expect(new HighlightStore(newer).count()).rejects.toMatchObject({ problem: "newer" });
    const held = freshName();
    const holder = await openVersion1(held);
    await expect(new HighlightStore(held).count()).rejects.toMatchObject({ problem: "blocked" });
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
    const counting = expect(new HighlightStore(name).count()).rejects.toMatchObject({ problem: "blocked" });
    await vi.advanceTimersByTimeAsync(6000);
    vi.useRealTimers();
    await counting;
    holder.close();
  });

  it("goes on after the database was closed for another", async () => {
    const name = freshName();
    const store = new HighlightStore(name);
    await store.put([sample("1")]);
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(name);
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(deleting.error);
    });
    expect(await store.count()).toBe(0);
  });

  it("opens what version 1 wrote", async () => {
    const name = freshName();
    const old = await openVersion1(name);
    for (let index = 0; index < 600; index++) {
      const highlight = sample(`${index}`);
      await old.put("highlights", { highlight, pages: [highlight.address], site: "news.example.org" });
    }
    old.close();
    const store = new HighlightStore(name);
    expect(await store.count()).toBe(600);
    const blocks = await store.searchBlocks();
    expect(await store.searchBlocks(1)).toEqual(blocks);
    expect(blocks.flatMap(({ ids }) => ids)).toHaveLength(600);
    expect(new HighlightSearch(blocks).find({ words: "引文 599" })).toEqual(["599"]);
    await store.remove(["599"]);
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
    const store = new HighlightStore(name);
    await store.put([sample("2", { address: "" })]);
    const found = await store.ofPage(["https://www.example.org/x?a=1&b=2&utm_source=mail"]);
    expect(found.map(({ id }) => id)).toEqual(["1"]);
    expect((await store.countsOfSites()).get("example.org")).toBe(1);
    expect(await store.ofPage(["about:blank"])).toEqual([]);
    expect(new HighlightSearch(await store.searchBlocks()).find({ site: "example.org" })).toEqual(["1"]);
  });

  it("gives everything in parts", async () => {
    const store = new HighlightStore(freshName());
    await store.put(Array.from({ length: 25 }, (_, index) => sample(`${index}`)));
    const sizes: number[] = [];
    for await (const some of store.all(10)) sizes.push(some.length);
    expect(sizes).toEqual([10, 10, 5]);
  });
});

describe("HighlightSearch", () => {
  it("finds in any script and width, by filters, newest first", async () => {
    const store = new HighlightStore(freshName());
    await store.put([
      sample("1", { note: "資料中心", tags: ["人工智慧"], created: "2026-01-01T00:00:00.000Z" }),
      sample("2", { colour: "red", tags: ["AI"], created: "2026-02-01T00:00:00.000Z" }),
    ]);
    const search = new HighlightSearch(await store.searchBlocks());
    expect(search.find({})).toEqual(["2", "1"]);
    expect(search.find({ words: "资" })).toEqual(["1"]);
    expect(search.find({ words: "资料 引" })).toEqual(["1"]);
    expect(search.find({ words: "超级智慧" })).toEqual(["2", "1"]);
    expect(search.find({ tag: "ＡＩ" })).toEqual(["2"]);
    expect(search.find({ tag: "A" })).toEqual([]);
    expect(search.find({ colour: "red" })).toEqual(["2"]);
    expect(search.find({ site: "news.example.org", to: Date.parse("2026-01-15") })).toEqual(["1"]);
  });
});
