import { expect, it } from "vitest";
import { freshConnection, freshName } from "../fixtures/fresh-connection.ts";
import { sampleHighlight as sample } from "../fixtures/sample-highlight.ts";
import { HighlightStore } from "./highlight-store.ts";
import { StoreConnection } from "./store-connection.ts";

it("keeps, finds by page, changes, and goes on after it was closed", async () => {
  const connection = freshConnection();
  const store = new HighlightStore(connection);
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
  expect((await store.getMany(["3", "1", "none"])).map(({ id }) => id)).toEqual(["3", "1"]);
  await connection.close();
  expect(await store.count()).toBe(3);
  await store.clear();
  expect(await store.count()).toBe(0);
  expect(await store.searchBlocks()).toEqual([]);
});

it("loses nothing where two write at once", async () => {
  const name = freshName();
  const one = new HighlightStore(new StoreConnection(name));
  const other = new HighlightStore(new StoreConnection(name));
  await one.put([sample("1")]);
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      (index % 2 === 0 ? one : other).update("1", (old) => ({ ...old, tags: [...old.tags, `${index}`] })),
    ),
  );
  expect((await one.get("1"))?.tags).toHaveLength(20);
});

it("gives everything in parts", async () => {
  const store = new HighlightStore(freshConnection());
  await store.put(Array.from({ length: 25 }, (_, index) => sample(`${index}`)));
  const sizes: number[] = [];
  for await (const some of store.all(10)) sizes.push(some.length);
  expect(sizes).toEqual([10, 10, 5]);
});
