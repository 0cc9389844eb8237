import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { sampleHighlight } from "../highlights/fixtures/sample-highlight.ts";

vi.stubGlobal("browser", fakeBrowser);
vi.stubGlobal("navigator", { locks: { request: (_: string, write: () => Promise<void>) => write() } });
const { highlightStore, storeConnection } = await import("./store.ts");
const { keepHighlights, removeHighlights } = await import("./highlights.ts");
const { HighlightLibrary } = await import("./highlight-library.ts");

beforeEach(async () => {
  fakeBrowser.reset();
  await storeConnection.clearEverything();
});

test("what was deleted on a page is taken back in the popup or the library, whatever lies over the page's undo", async () => {
  const highlight = sampleHighlight("1");
  await keepHighlights([highlight, sampleHighlight("2")]);
  await removeHighlights(["1"], "0".repeat(32));
  const library = new HighlightLibrary();
  expect(await library.removedOnPages()).toBe(1);
  await library.undo();
  expect(await highlightStore.get("1")).toEqual(highlight);
  expect(await library.removedOnPages()).toBe(0);
});

test("what the library itself deletes is not taken for a page's, and a claimed address is offered where only the page says it", async () => {
  await keepHighlights([
    sampleHighlight("1", { address: "https://a.org/alice/story" }),
    sampleHighlight("2"),
  ]);
  const library = new HighlightLibrary();
  await library.remove(["2"]);
  expect(await library.removedOnPages()).toBe(0);
  const offered = async (address: string) =>
    (await library.copiesOf("", address, "https://a.org/alice/story")).map(({ id }) => id);
  expect(await offered("https://a.org/c1")).toEqual(["1"]);
  expect(await offered("https://a.org/alice/story?page=2")).toEqual([]);
  expect(await offered("https://b.org/c1")).toEqual([]);
});
