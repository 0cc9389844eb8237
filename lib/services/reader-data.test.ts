import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

vi.stubGlobal("browser", fakeBrowser);

/** The services as a worker that was just started has them. */
async function startWorker() {
  vi.resetModules();
  const { storeConnection } = await import("./store.ts");
  return { storeConnection, ...(await import("./reader-data.ts")) };
}

const EARLIER = {
  words: "软件 = 軟體",
  "interviews-off": ["one"],
  "last-backup": "2026-01-02T03:04:05.000Z",
  "last-script": "hk",
  welcomed: true,
};

beforeEach(async () => {
  fakeBrowser.reset();
  const { storeConnection } = await startWorker();
  await storeConnection.clearEverything();
});

test("what lay where pages' scripts read it is taken over, and removed there", async () => {
  await fakeBrowser.storage.local.set({ ...EARLIER, reader: { bar: false } });
  const { readerDatum } = await startWorker();
  // Two at once take it over once.
  const [words, off] = await Promise.all([readerDatum("words"), readerDatum("interviews-off")]);
  expect([words, off]).toEqual([EARLIER.words, EARLIER["interviews-off"]]);
  expect(await readerDatum("last-backup")).toBe(EARLIER["last-backup"]);
  expect(await readerDatum("last-script")).toBe("hk");
  expect(await readerDatum("welcomed")).toBe(true);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ reader: { bar: false } });
});

test("what is written there later is never read", async () => {
  expect(await (await startWorker()).readerDatum("words")).toBeUndefined();
  await fakeBrowser.storage.local.set(EARLIER);
  const { readerDatum } = await startWorker();
  expect(await readerDatum("words")).toBeUndefined();
  expect(await readerDatum("interviews-off")).toBeUndefined();
});

test("what cannot be read of it is left out, and the rest is taken over", async () => {
  await fakeBrowser.storage.local.set({ ...EARLIER, words: ["软件"], "interviews-off": "one", welcomed: 1 });
  const { readerDatum } = await startWorker();
  expect(await readerDatum("words")).toBeUndefined();
  expect(await readerDatum("interviews-off")).toBeUndefined();
  expect(await readerDatum("last-script")).toBe("hk");
});

test("where it could not be removed, nothing is lost, and what was changed since then holds", async () => {
  await fakeBrowser.storage.local.set(EARLIER);
  const first = await startWorker();
  vi.spyOn(fakeBrowser.storage.local, "remove").mockRejectedValueOnce(new Error("died"));
  await expect(first.readerDatum("words")).rejects.toThrow("died");
  expect(await first.readerDatum("words")).toBe(EARLIER.words);
  await first.keepReaderDatum("words", "");
  const second = await startWorker();
  expect(await second.readerDatum("words")).toBe("");
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

test("two who switch at once both hold", async () => {
  const { changeReaderDatum, readerDatum } = await startWorker();
  const off = (id: string) => changeReaderDatum("interviews-off", (before = []) => [...before, id]);
  await Promise.all([off("one"), off("two")]);
  expect(await readerDatum("interviews-off")).toEqual(["one", "two"]);
});
