import { expect, it } from "vitest";
import { freshConnection } from "../fixtures/fresh-connection.ts";
import { sampleHighlight as sample } from "../fixtures/sample-highlight.ts";
import { HighlightStore } from "./highlight-store.ts";
import { UntoldChanges } from "./untold-changes.ts";

it("keeps the later of two with one id that come together, and counts sites at once", async () => {
  const store = new HighlightStore(freshConnection());
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

it("notes that another colour is to be told, and of another site both, and nothing of a note", async () => {
  const connection = freshConnection();
  const highlights = new HighlightStore(connection);
  const untold = new UntoldChanges(connection);
  const about = async () => (await untold.all()).map(({ about }) => about);
  const tellAll = async () => untold.told(await untold.all());
  await highlights.put([sample("1")]);
  await tellAll();
  await highlights.update("1", (old) => ({ ...old, note: "a word of my own", tags: ["mine"] }));
  expect(await about()).toEqual([]);
  await highlights.update("1", (old) => ({ ...old, colour: old.colour === "red" ? "blue" : "red" }));
  expect(await about()).toEqual(["site:news.example.org"]);
  await tellAll();
  await highlights.update("1", (old) => ({ ...old, address: "https://other.org/x" }));
  expect(await about()).toEqual(["site:news.example.org", "site:other.org"]);
});
