import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { sampleHighlight } from "../highlights/fixtures/sample-highlight.ts";

vi.stubGlobal("browser", fakeBrowser);
vi.stubGlobal("navigator", { locks: { request: (_: string, write: () => Promise<void>) => write() } });
const { highlightStore, storeConnection } = await import("./store.ts");
const { changeHighlights, keepHighlights, removeHighlights } = await import("./highlights.ts");
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

describe("one highlight in two places of the extension", () => {
  /** As another page of the extension, or the background, hears it. */
  const elsewhere = (): { heard: string[][]; close(): void } => {
    const channel = new BroadcastChannel("yuanhua-highlights");
    const heard: string[][] = [];
    channel.onmessage = ({ data }) => heard.push(data);
    return { heard, close: () => channel.close() };
  };

  test("each change is told to the others, with the ids of what changed", async () => {
    const other = elsewhere();
    const library = new HighlightLibrary();
    await keepHighlights([sampleHighlight("1"), sampleHighlight("2")]);
    await library.update(["1"], () => ({ note: "甲" }));
    await library.remove(["2"]);
    await library.undo();
    await vi.waitFor(() => expect(other.heard).toEqual([["1", "2"], ["1"], ["2"], ["2"]]));
    other.close();
  });

  test("what both write is kept, whichever comes last, and also by a page that is closing", async () => {
    await keepHighlights([sampleHighlight("1", { note: "舊", tags: ["一"] })]);
    const from = { note: "舊", tags: ["一"] };
    const [one, other] = [new HighlightLibrary(), new HighlightLibrary()];
    await one.update(["1"], () => ({ note: "舊，左", tags: ["一", "左"], from }));
    await other.update(["1"], () => ({ note: "舊，右", tags: ["右"], from }));
    expect(await highlightStore.get("1")).toMatchObject({ note: "舊，右，左", tags: ["左", "右"] });
    // A page that closes sends its last change to the background, and writes it as well.
    const last = { note: "全部重寫", from };
    await changeHighlights(["1"], () => last, "0".repeat(32));
    await changeHighlights(["1"], () => last);
    expect((await highlightStore.get("1"))?.note).toBe("全部重寫，右，左");
  });

  test("an undo replaces nothing that has come back meanwhile, and was changed", async () => {
    await keepHighlights([sampleHighlight("1", { note: "舊" }), sampleHighlight("2")]);
    const library = new HighlightLibrary();
    await library.remove(["1", "2"]);
    await keepHighlights([sampleHighlight("1", { note: "別處寫的" })]);
    await library.undo();
    expect((await highlightStore.get("1"))?.note).toBe("別處寫的");
    expect(await highlightStore.get("2")).not.toBeNull();
  });
});
