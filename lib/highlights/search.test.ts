import { expect, it } from "vitest";
import { freshConnection } from "./fixtures/fresh-connection.ts";
import { sampleHighlight as sample } from "./fixtures/sample-highlight.ts";
import { HighlightSearch } from "./search.ts";
import { HighlightStore } from "./store/highlight-store.ts";

it("finds in any script and width, by filters, newest first", async () => {
  const store = new HighlightStore(freshConnection());
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
