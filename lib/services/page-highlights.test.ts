import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { sampleHighlight } from "../highlights/fixtures/sample-highlight.ts";

vi.stubGlobal("browser", fakeBrowser);
vi.mock("./conversion.ts", () => ({ loadConvert: async () => (text: string) => text }));
vi.stubGlobal("navigator", { locks: { request: (_: string, write: () => Promise<void>) => write() } });
const { highlightStore } = await import("./store.ts");
const { highlightsOfPage, keepFromPage, recolourOnPage, removeOnPage, restoreOnPage } = await import(
  "./page-highlights.ts"
);
const { siteSettings } = await import("../extension/settings.ts");
const { onHighlights } = await import("./highlight-changes.ts");

const MADE = { address: "https://news.example.org/c1", isPrivate: false };

/** Ids of orders, each another. */
let orders = 0;
const order = (): string => String(++orders).padStart(32, "0");

const request = (change: object = {}) => ({
  address: "https://news.example.org/c-story",
  canonical: "",
  title: "新聞",
  script: "Hant" as const,
  colour: "yellow" as const,
  pieces: sampleHighlight("1").pieces,
  passage: null,
  inPrivate: false,
  order: order(),
  ...change,
});

beforeEach(async () => {
  fakeBrowser.reset();
  await highlightStore.clear();
});

test("what a page keeps lies under the address that is shown, and its site is told", async () => {
  const kept = await keepFromPage(request(), MADE);
  const [stored] = await highlightStore.ofPage(["https://news.example.org/c-story"]);
  expect(kept).toEqual({ id: stored?.id });
  expect(stored?.canonical).toBeNull();
  expect(await siteSettings("news.example.org")).toEqual({ highlights: 1, revision: 1 });
});

test("an address of another origin is not believed, and a private window keeps nothing unasked", async () => {
  await keepFromPage(request({ address: "https://evil.example/" }), MADE);
  expect((await highlightStore.newest(1))[0]?.address).toBe(MADE.address);
  expect(await keepFromPage(request(), { ...MADE, isPrivate: true })).toEqual({ problem: "private" });
  expect(await keepFromPage(request(), { address: "about:srcdoc", isPrivate: false })).toEqual({
    problem: "failed",
  });
  expect(await highlightStore.count()).toBe(1);
});

test("a page changes, deletes and restores the highlights of its own site alone, and all hear of it", async () => {
  const kept = await keepFromPage(request(), MADE);
  const id = "id" in kept ? kept.id : "";
  const other = { address: "https://other.example/", isPrivate: false };
  expect(await recolourOnPage({ id, order: order(), colour: "red" }, other)).toEqual({ problem: "failed" });
  expect(await removeOnPage({ id, order: order() }, other)).toEqual({ problem: "failed" });

  const heard = new BroadcastChannel("yuanhua-highlights");
  const ids = new Promise((resolve) => {
    heard.onmessage = ({ data }) => resolve(data);
  });
  expect(await recolourOnPage({ id, order: order(), colour: "red" }, MADE)).toEqual({ id });
  expect(await ids).toEqual([id]);
  heard.close();
  expect((await highlightStore.get(id))?.colour).toBe("red");
  expect(await siteSettings("news.example.org")).toEqual({ highlights: 1, revision: 2 });

  expect(await removeOnPage({ id, order: order() }, MADE)).toEqual({ id });
  expect(await highlightStore.get(id)).toBeNull();
  expect(await siteSettings("news.example.org")).toEqual({});
  expect(await restoreOnPage({ id, order: order() }, other)).toEqual({ problem: "failed" });
  expect(await restoreOnPage({ id, order: order() }, MADE)).toEqual({ id });
  expect((await highlightStore.get(id))?.colour).toBe("red");
  expect(await restoreOnPage({ id, order: order() }, MADE)).toEqual({ problem: "failed" });
});

test("a page that claims another one's address is told nothing of what was marked there", async () => {
  const alice = "https://blog.example.org/alice/story";
  await keepFromPage(request({ address: alice }), { address: alice, isPrivate: false });
  const told = async (address: string, canonical = alice) =>
    (await highlightsOfPage({ address, canonical }, { address, isPrivate: false })).kept.length;
  expect(await told(alice, "")).toBe(1);
  expect(await told(`${alice}?page=2`)).toBe(1);
  expect(await told(`${alice}/amp`)).toBe(1);
  for (const other of [
    "/mallory/story",
    "/mallory/alice/story",
    "/alice",
    "/?page=/alice/story",
    "/x?a=/alice/story",
  ])
    expect(await told(`https://blog.example.org${other}`), other).toBe(0);
  const thread = "https://blog.example.org/thread?id=1";
  await keepFromPage(request({ address: thread }), { address: thread, isPrivate: false });
  expect(await told("https://blog.example.org/thread?id=1&order=new", thread)).toBe(1);
  expect(await told("https://blog.example.org/thread?id=2", thread)).toBe(0);
});

test("who listens hears ids alone, whatever is sent", async () => {
  const seen = vi.fn();
  const ended = new AbortController();
  onHighlights(seen, ended.signal);
  const sender = new BroadcastChannel("yuanhua-highlights");
  sender.postMessage("nonsense");
  sender.postMessage(["1", 2, null]);
  await vi.waitFor(() => expect(seen).toHaveBeenCalledWith(["1"]));
  expect(seen).toHaveBeenCalledTimes(1);
  ended.abort();
  sender.close();
});
