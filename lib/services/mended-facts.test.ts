import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import bundled from "../../public/data/interviews/zuckerberg-titv-2025.json" with { type: "json" };
import { sampleHighlight } from "../highlights/fixtures/sample-highlight.ts";

vi.stubGlobal("browser", fakeBrowser);
vi.stubGlobal("navigator", { locks: { request: (_: string, write: () => Promise<void>) => write() } });
vi.stubGlobal("fetch", async () => new Response(JSON.stringify(bundled)));
const { highlightStore, removedHighlights, storeConnection } = await import("./store.ts");
const { mendDerivedFacts } = await import("./mended-facts.ts");
const { storedCues } = await import("../extension/settings.ts");

/** As if the browser was started: what was stored is there, what belongs to the session is not. */
const startBrowser = () => fakeBrowser.storage.session.clear();

const counts = async () => {
  const stored = Object.entries(await fakeBrowser.storage.local.get(null));
  return Object.fromEntries(
    stored.flatMap(([key, value]) => {
      const { highlights } = value as { highlights?: unknown };
      return key.startsWith("site:") && highlights !== undefined ? [[key, highlights]] : [];
    }),
  );
};

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, "getURL").mockImplementation((path) => `https://extension.test${path}`);
  await storeConnection.clearEverything();
});

test("what a hostile script wrote where the gate reads holds no longer than the session", async () => {
  await highlightStore.put([sampleHighlight("1"), sampleHighlight("2", { address: "https://b.org/" })]);
  await mendDerivedFacts();
  const right = { "site:news.example.org": 1, "site:b.org": 1 };
  const cues = await storedCues();
  expect(cues).toContain("祖克柏");
  expect(await counts()).toEqual(right);

  await fakeBrowser.storage.local.set({
    cues: ["的的"],
    "site:b.org": { annotate: false },
    "site:evil.org": { highlights: 7 },
    "site:news.example.org": { highlights: "many" },
  });
  await mendDerivedFacts();
  expect(await storedCues()).toEqual(["的的"]);
  await startBrowser();
  await mendDerivedFacts();
  expect(await storedCues()).toEqual(cues);
  expect(await counts()).toEqual(right);
  expect((await fakeBrowser.storage.local.get("site:b.org"))["site:b.org"]).toMatchObject({
    annotate: false,
  });
});

test("what somebody who died has not told is told by the next who starts", async () => {
  await mendDerivedFacts();
  await highlightStore.put([sampleHighlight("1")]);
  expect(await counts()).toEqual({});
  await mendDerivedFacts();
  expect(await counts()).toEqual({ "site:news.example.org": 1 });
  await removedHighlights.remove(["1"]);
  await mendDerivedFacts();
  expect(await counts()).toEqual({});
});

test("what was deleted on pages is forgotten when the browser starts anew", async () => {
  await highlightStore.put([sampleHighlight("1")]);
  await mendDerivedFacts();
  await removedHighlights.remove(["1"], "0".repeat(32));
  await mendDerivedFacts();
  expect(await removedHighlights.all()).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 2));
  await startBrowser();
  await mendDerivedFacts();
  expect(await removedHighlights.all()).toEqual([]);
});
