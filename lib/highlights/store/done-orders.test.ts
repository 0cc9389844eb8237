import { expect, it } from "vitest";
import { freshConnection } from "../fixtures/fresh-connection.ts";
import { sampleHighlight as sample } from "../fixtures/sample-highlight.ts";
import { DoneOrders } from "./done-orders.ts";
import { HighlightStore } from "./highlight-store.ts";
import { RemovedHighlights } from "./removed-highlights.ts";

it("remembers what an order was about, and answers a second time as the first", async () => {
  const connection = freshConnection();
  const highlights = new HighlightStore(connection);
  const orders = new DoneOrders(connection);
  expect(await orders.isDone("keep")).toBe(false);
  expect(await highlights.put([sample("1")], "keep")).toEqual(["1"]);
  expect(await highlights.put([sample("2")], "keep")).toEqual(["1"]);
  expect(await highlights.count()).toBe(1);
  expect(await orders.isDone("keep")).toBe(true);
  const noted = await highlights.update("1", (old) => ({ ...old, note: "甲" }), "note");
  expect(await highlights.update("1", (old) => ({ ...old, note: "乙" }), "note")).toEqual(noted);
});

it("notes nothing of an order that failed", async () => {
  const connection = freshConnection();
  const broken = Object.assign(sample("1"), { note: () => "no data" });
  await expect(new HighlightStore(connection).put([broken], "keep")).rejects.toThrow();
  expect(await new DoneOrders(connection).isDone("keep")).toBe(false);
});

it("forgets earlier orders with what they deleted, and no later ones", async () => {
  const connection = freshConnection();
  const removed = new RemovedHighlights(connection);
  const orders = new DoneOrders(connection);
  await new HighlightStore(connection).put([sample("1")]);
  const before = Date.now();
  await removed.remove(["1"], "remove");
  await orders.forget(before);
  expect([await orders.isDone("remove"), (await removed.all()).length]).toEqual([true, 1]);
  await orders.forget(Date.now() + 1);
  expect([await orders.isDone("remove"), (await removed.all()).length]).toEqual([false, 0]);
});
