import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { serviceWorker } from "../tooling/chromium.ts";
import { frameStates, lookedAt } from "../tooling/frames.ts";
import { APP_PAGE, STORY } from "./pages-of-an-app.ts";
import { storedHighlights } from "./stored-highlights.ts";
import { expect, test } from "./test.ts";

const ARTICLE = readFileSync(join(import.meta.dirname, "../samples/article.html"), "utf8");
const MAIN = /<main>.*<\/main>/s.exec(ARTICLE)?.[0] ?? "";

/** Chooses from the context menu, as `chrome.contextMenus.onClicked` tells of it. */
async function chooseFromMenu(context: BrowserContext, page: Page, menuItemId: string): Promise<void> {
  await page.bringToFront();
  await (await serviceWorker(context)).evaluate(async (item) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const clicked = chrome.contextMenus.onClicked as unknown as {
      dispatch(info: object, tab: unknown): void;
    };
    clicked.dispatch({ menuItemId: item, frameId: 0 }, tab);
  }, menuItemId);
}

const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get("yuanhua-kept-yellow") ?? [])].map(String));

test("in an app with routes a highlight belongs to the address that is shown", async ({ context, site }) => {
  for (const path of ["/c1", "/c-story", "/c-other"]) site.page(path, APP_PAGE);
  const page = await context.newPage();
  await page.goto(`${site.origin}/c1`);
  await lookedAt(context, page);
  await page.evaluate("go('/c-story')");
  await page.evaluate(() => {
    const words = document.getElementById("words")?.firstChild;
    if (words) getSelection()?.setBaseAndExtent(words, 0, words, words.nodeValue?.length ?? 0);
  });
  await chooseFromMenu(context, page, "keep-selection");
  await expect.poll(() => painted(page)).toEqual([STORY]);

  await page.evaluate("go('/c-other')");
  await expect.poll(() => painted(page)).toEqual([]);
  await page.evaluate("history.back()");
  await expect.poll(() => painted(page)).toEqual([STORY]);

  await page.goto(`${site.origin}/c-story`);
  await expect.poll(() => painted(page)).toEqual([STORY]);
  const stored = (await storedHighlights(context)).map(({ address, canonical }) => [
    new URL(address).pathname,
    canonical,
  ]);
  expect(stored).toEqual([["/c-story", null]]);
});

test("in an app with routes a hidden passage and a chosen script belong to the address that is shown", async ({
  context,
  site,
}) => {
  const body = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><body>${MAIN}`;
  for (const path of ["/r1", "/r-story"]) site.page(path, body);
  const page = await context.newPage();
  await page.goto(`${site.origin}/r1`);
  const passages = async (): Promise<number> => (await frameStates(context, page))[0]?.passages.length ?? 0;
  await expect.poll(passages).toBeGreaterThan(5);
  const all = await passages();
  await page.evaluate(() => history.pushState(null, "", "/r-story"));
  const worker = await serviceWorker(context);
  await worker.evaluate(async (address) => {
    const [tab] = await chrome.tabs.query({ url: address });
    const [result] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => Reflect.get(globalThis, Symbol.for("yuanhua.frame"))?.reader?.report().passages[0]?.id,
    });
    await chrome.tabs.sendMessage(tab?.id ?? -1, { type: "hide-passage", id: result?.result });
  }, page.url());
  await expect.poll(passages).toBe(all - 1);
  await chooseFromMenu(context, page, "page-script:cn");
  const heading = (): Promise<string | null> => page.locator("h1").textContent();
  await expect.poll(heading).toContain("扎克伯格专访");

  await page.goto(`${site.origin}/r1`);
  await expect.poll(passages).toBe(all);
  expect(await heading()).toContain("扎克伯格專訪");
  await page.goto(`${site.origin}/r-story`);
  await expect.poll(passages).toBe(all - 1);
  await expect.poll(heading).toContain("扎克伯格专访");
});
