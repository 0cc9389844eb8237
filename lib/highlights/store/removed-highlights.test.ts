import { expect, it } from "vitest";
import { freshConnection } from "../fixtures/fresh-connection.ts";
import { sampleHighlight as sample } from "../fixtures/sample-highlight.ts";
import { HighlightStore } from "./highlight-store.ts";
import { RemovedHighlights } from "./removed-highlights.ts";

function emptyStore() {
  const connection = freshConnection();
  return { highlights: new HighlightStore(connection), removed: new RemovedHighlights(connection) };
}

it("deletes with what is searched, and put undoes it", async () => {
  const { highlights, removed } = emptyStore();
  await highlights.put([sample("1", { note: "筆記" }), sample("2")]);
  const deleted = await removed.remove(["1", "none"]);
  expect(await highlights.get("1")).toBeNull();
  expect((await highlights.searchBlocks()).flatMap(({ ids }) => ids)).toEqual(["2"]);
  await highlights.put(deleted);
  expect((await highlights.get("1"))?.note).toBe("筆記");
});

it("lays aside what an order deleted, and brings it back", async () => {
  const { highlights, removed } = emptyStore();
  const [one, other] = [sample("1"), sample("2")];
  await highlights.put([one, other]);
  const began = Date.now();
  await removed.remove(["1"], "order-1");
  await removed.remove(["2"]);
  expect(await removed.all()).toEqual([one]);
  expect(await removed.all(began)).toEqual([one]);
  expect(await removed.all(Date.now() + 1)).toEqual([]);
  expect(await removed.restore("1", "order-2")).toEqual(one);
  expect(await removed.restore("2", "order-3")).toBeNull();
  expect(await highlights.getMany(["1", "2"])).toEqual([one]);
  expect(await removed.all()).toEqual([]);
});

it("does an order once, however often it comes", async () => {
  const { highlights, removed } = emptyStore();
  await highlights.put([sample("1")]);
  await removed.remove(["1"], "order-1");
  await removed.restore("1", "order-2");
  expect(await removed.remove(["1"], "order-1")).toEqual([]);
  expect(await highlights.count()).toBe(1);
});
