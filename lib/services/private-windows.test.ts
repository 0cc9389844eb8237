import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import type { Browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { sampleHighlight } from "../highlights/fixtures/sample-highlight.ts";

vi.stubGlobal("browser", fakeBrowser);
vi.stubGlobal("navigator", { locks: { request: (_: string, write: () => Promise<void>) => write() } });
const { highlightStore, storeConnection } = await import("./store.ts");
const { keepFromPage } = await import("./page-highlights.ts");
const { choosePageScript } = await import("./page-script.ts");
const { chooseForSite, decideForPage } = await import("./site-choices.ts");
const { hideOnPage } = await import("./hidden-passages.ts");
const { rememberCardScript } = await import("./card-script.ts");

const URL = "https://news.example.org/a";
const tab = (incognito: boolean) => ({ id: 1, url: URL, incognito }) as Browser.tabs.Tab;
const kept = (isPrivate: boolean, inPrivate: boolean) =>
  keepFromPage(
    {
      ...{ order: "0".repeat(32), address: URL, canonical: "", title: "新聞", script: "Hant" },
      ...{ colour: "yellow", pieces: sampleHighlight("1").pieces, passage: null, inPrivate },
    },
    { address: URL, isPrivate },
  );

/** All that a person can order on a page and that would be stored. */
const ORDERS: Readonly<Record<string, (isPrivate: boolean) => Promise<unknown>>> = {
  "underline nothing on the site": (isPrivate) => chooseForSite(tab(isPrivate), { annotate: false }),
  "offer no bar on the site": (isPrivate) => chooseForSite(tab(isPrivate), { bar: false }),
  "look at the page": (isPrivate) => decideForPage(tab(isPrivate), "look"),
  "show the page in a script": (isPrivate) => choosePageScript(tab(isPrivate), "tw", "page"),
  "show the site in a script": (isPrivate) => choosePageScript(tab(isPrivate), "tw", "site"),
  "show all pages in a script": (isPrivate) => choosePageScript(tab(isPrivate), "tw", "everywhere"),
  "choose a card's script": (isPrivate) =>
    rememberCardScript({ script: "cn", taiwanWording: false }, isPrivate),
  "hide a passage": (isPrivate) => hideOnPage({ address: URL, text: "話" }, { address: URL, isPrivate }),
  "keep a highlight": (isPrivate) => kept(isPrivate, false),
};

/** What pages are ordered. */
const told = vi.fn(async () => true);

beforeEach(async () => {
  fakeBrowser.reset();
  Reflect.set(fakeBrowser.tabs, "sendMessage", told);
  told.mockClear();
  Reflect.set(fakeBrowser, "scripting", { executeScript: async () => [], insertCSS: async () => undefined });
  await storeConnection.clearEverything();
});

const isAnythingStored = async (): Promise<boolean> =>
  Object.keys(await fakeBrowser.storage.local.get(null)).length > 0 || (await highlightStore.count()) > 0;

test.each(Object.keys(ORDERS))("to %s stores something, and in a private window nothing", async (name) => {
  await ORDERS[name]?.(true);
  expect(await isAnythingStored()).toBe(false);
  await ORDERS[name]?.(false);
  expect(await isAnythingStored()).toBe(true);
});

test("a switch that is turned in a private window is told to the page alone", async () => {
  await chooseForSite(tab(true), { annotate: false });
  expect(told).toHaveBeenCalledWith(1, { type: "choose-unstored", annotate: false }, {});
});

test("a person who asks for it keeps a highlight from a private window", async () => {
  expect(await kept(true, false)).toEqual({ problem: "private" });
  expect(await kept(true, true)).toHaveProperty("id");
  expect(await highlightStore.count()).toBe(1);
});
