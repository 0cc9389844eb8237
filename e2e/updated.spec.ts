import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { BUILT_FOR_CHROMIUM, loadExtension, serviceWorker } from "../tooling/chromium.ts";
import { closedShadow } from "../tooling/closed-shadow.ts";
import { frameStates } from "../tooling/frames.ts";
import { expect, test } from "./test.ts";

const ARTICLE = readFileSync(join(import.meta.dirname, "../samples/article.html"), "utf8");
const MAIN = /<main>.*<\/main>/s.exec(ARTICLE)?.[0] ?? "";
const PAGE = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>扎克伯格專訪</title>${MAIN}<p id="plain">今天的天氣很好，適合外出散步。`;
const WORDS = "我認爲這是一個優勢";

/** What a page, and scripts of any world in it, write to its console. */
function consoleOf(page: Page): string[] {
  const lines: string[] = [];
  page.on("pageerror", (error) => lines.push(String(error)));
  page.on("console", (message) => lines.push(message.text()));
  return lines;
}

const underlined = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0));

/** The middle of two characters of the words. */
const placeOfWords = (page: Page): Promise<{ x: number; y: number }> =>
  page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node !== null && !node.nodeValue?.includes(words)) node = walker.nextNode();
    if (node === null) throw new Error("The words are not on the page.");
    node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    const range = document.createRange();
    const at = (node.nodeValue ?? "").indexOf(words);
    range.setStart(node, at + 1);
    range.setEnd(node, at + 3);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, WORDS);

/** Gives an order to the page in front, as the popup does. */
async function order(context: BrowserContext, page: Page, message: object): Promise<void> {
  await page.bringToFront();
  await (await serviceWorker(context)).evaluate(async (message) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.sendMessage(tab?.id ?? -1, message).catch(() => undefined);
  }, message);
}

/** Opens an article with its underlines painted, its search bar and a card open, and its last paragraph in another script. @returns how much is underlined while no card is open */
async function openWithEverything(context: BrowserContext, page: Page, address: string): Promise<number> {
  await page.goto(address);
  await expect.poll(() => underlined(page)).toBeGreaterThan(0);
  await order(context, page, { type: "convert", target: "cn" });
  await expect(page.locator("#plain")).toHaveText("今天的天气很好，适合外出散步。");
  await order(context, page, { type: "convert", target: "original" });
  await expect(page.locator("#plain")).toHaveText("今天的天氣很好，適合外出散步。");
  await page.evaluate(() => {
    const text = document.querySelector("#plain")?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 8);
  });
  await order(context, page, { type: "convert-selection", target: "cn" });
  await expect(page.locator("#plain")).toHaveText("今天的天气很好，適合外出散步。");
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await order(context, page, { type: "search" });
  await expect(page.locator("yuanhua-search")).toHaveCount(1);
  const count = await underlined(page);
  const place = await placeOfWords(page);
  await page.mouse.move(4, place.y);
  await page.mouse.move(place.x, place.y, { steps: 3 });
  await expect(page.locator("yuanhua-card")).toHaveCount(1);
  return count;
}

const OURS = "yuanhua-card, yuanhua-bar, yuanhua-search";

test("after an update under an open tab nothing of the old version is left, and the new one does all once", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  const lines = consoleOf(page);
  const before = await openWithEverything(context, page, site.page("/updated", PAGE));
  // To load it again from its folder is an update for the browser.
  await loadExtension(context, BUILT_FOR_CHROMIUM);
  await expect(page.locator(OURS)).toHaveCount(0);
  await expect(page.locator("#plain")).toHaveText("今天的天氣很好，適合外出散步。");
  await expect
    .poll(async () => (await frameStates(context, page)).map(({ gate, reader }) => [gate, reader]))
    .toEqual([[true, true]]);
  await expect.poll(() => underlined(page)).toBe(before);

  const place = await placeOfWords(page);
  await page.mouse.move(4, place.y);
  await page.mouse.move(place.x, place.y, { steps: 3 });
  await expect(page.locator("yuanhua-card")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.locator("#plain").dblclick();
  const bar = await closedShadow(page, "yuanhua-bar");
  await expect.poll(() => bar.count(".colour")).toBe(5);
  await expect(page.locator(OURS)).toHaveCount(1);
  await bar.click(".colour:nth-child(1)");
  await expect.poll(() => page.evaluate(() => CSS.highlights.get("yuanhua-kept-yellow")?.size)).toBe(1);
  expect(lines).toEqual([]);
});

test("when the extension is gone, what stands open goes with the next move, and the page is as it was", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  const lines = consoleOf(page);
  const address = site.page("/gone", PAGE);
  await openWithEverything(context, page, address);
  const { x, y } = await placeOfWords(page);
  // Looks that are under way end here; from now on nothing but the person gives a reason for one.
  const looks = async () => (await frameStates(context, page))[0]?.looks ?? 0;
  await expect
    .poll(async () => {
      const first = await looks();
      await page.evaluate(() => new Promise((go) => setTimeout(go, 1000)));
      return (await looks()) - first;
    })
    .toBe(0);
  const worker = await serviceWorker(context);
  const id = new URL(worker.url()).host;
  const session = await context.browser()?.newBrowserCDPSession();
  const send: (command: string, parameters: object) => Promise<unknown> = session?.send.bind(
    session,
  ) as never;
  await send("Extensions.uninstall", { id });
  await page.mouse.move(x + 2, y);
  await expect(page.locator(OURS)).toHaveCount(0);
  await expect(page.locator("#plain")).toHaveText("今天的天氣很好，適合外出散步。");
  await expect.poll(() => underlined(page)).toBe(0);
  // What a person does then meets nothing of ours.
  await page.locator("#plain").dblclick();
  await page.mouse.click(x, y);
  await page.keyboard.press("Escape");
  await page.evaluate(() => history.pushState(null, "", "/gone-elsewhere"));
  await page.evaluate(() => document.body.append("扎克伯格說的話"));
  await page.evaluate(() => new Promise((go) => setTimeout(go, 1500)));
  await expect(page.locator(OURS)).toHaveCount(0);
  expect(lines).toEqual([]);
});
