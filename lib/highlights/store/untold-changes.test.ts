import { expect, it } from "vitest";
import { freshConnection } from "../fixtures/fresh-connection.ts";
import { sampleHighlight as sample } from "../fixtures/sample-highlight.ts";
import { HighlightStore } from "./highlight-store.ts";
import { ReaderData } from "./reader-data.ts";
import { RemovedHighlights } from "./removed-highlights.ts";
import { UntoldChanges } from "./untold-changes.ts";

const OTHER = "https://other.org/x";

function emptyStore() {
  const connection = freshConnection();
  const untold = new UntoldChanges(connection);
  return {
    highlights: new HighlightStore(connection),
    readerData: new ReaderData(connection),
    removed: new RemovedHighlights(connection),
    untold,
    about: async () => (await untold.all()).map(({ about }) => about),
    tellAll: async () => untold.told(await untold.all()),
  };
}

it("notes the sites of what was kept, deleted and cleared", async () => {
  const { highlights, removed, about, tellAll } = emptyStore();
  await highlights.put([sample("1"), sample("2", { address: OTHER })]);
  expect(await about()).toEqual(["site:news.example.org", "site:other.org"]);
  await tellAll();
  await removed.remove(["2"]);
  expect(await about()).toEqual(["site:other.org"]);
  await tellAll();
  await highlights.clear();
  expect(await about()).toEqual(["site:news.example.org"]);
});

it("does not cross off what changed again while it was told", async () => {
  const { untold, about, readerData } = emptyStore();
  const switchOff = (id: string) =>
    readerData.change("interviews-off", (off = []) => [...off, id], "interviews");
  await switchOff("one");
  const first = await untold.all();
  await switchOff("two");
  await untold.told(first);
  expect(await about()).toEqual(["interviews"]);
  await untold.told(await untold.all());
  expect(await about()).toEqual([]);
});
