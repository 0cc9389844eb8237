import { expect, it } from "vitest";
import { freshConnection } from "../fixtures/fresh-connection.ts";
import { sampleHighlight as sample } from "../fixtures/sample-highlight.ts";
import { BLOCK_SIZE } from "../search-block.ts";
import { HighlightStore } from "./highlight-store.ts";
import { RemovedHighlights } from "./removed-highlights.ts";

it("fills one block after the other, and keeps each highlight in its own", async () => {
  const connection = freshConnection();
  const store = new HighlightStore(connection);
  const sizes = async () => (await store.searchBlocks()).map(({ number, ids }) => [number, ids.length]);
  await store.put(Array.from({ length: BLOCK_SIZE + 1 }, (_, index) => sample(`${index}`)));
  expect(await sizes()).toEqual([
    [0, BLOCK_SIZE],
    [1, 1],
  ]);
  await store.update("0", (old) => ({ ...old, note: "筆記" }));
  await new RemovedHighlights(connection).remove(["1"]);
  await store.put([sample("new")]);
  expect(await sizes()).toEqual([
    [0, BLOCK_SIZE - 1],
    [1, 2],
  ]);
  const [first] = await store.searchBlocks();
  expect([first?.ids[0], first?.texts[0]?.includes("筆記")]).toEqual(["0", false]);
});
