import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "@playwright/test";
import { BUILT_FOR_CHROMIUM, serviceWorker } from "../tooling/chromium.ts";
import { type FrameState, frameStates } from "../tooling/frames.ts";
import { expect, test } from "./test.ts";

const ARTICLE = readFileSync(join(import.meta.dirname, "../samples/article.html"), "utf8");
const QUOTATION = /「從長遠來看.*?」/.exec(ARTICLE)?.[0] ?? "";

async function painted(context: BrowserContext, page: Page): Promise<FrameState> {
  await expect.poll(async () => (await frameStates(context, page))[0]?.painted ?? null).not.toBeNull();
  const [state] = await frameStates(context, page);
  if (state === undefined) throw new Error("The page has no frame.");
  return state;
}

/** How many ranges are painted in the page, by the name of the highlight; the page can count ours as well. */
const highlights = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size])));

const badge = async (context: BrowserContext, page: Page): Promise<string> =>
  (await serviceWorker(context)).evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
    return tab?.id === undefined ? "" : chrome.action.getBadgeText({ tabId: tab.id });
  }, page.url());

test("the gate stays within 8 KB", () => {
  const code = join(BUILT_FOR_CHROMIUM, "gate.js");
  expect(statSync(code).size).toBeGreaterThan(0);
  expect(gzipSync(readFileSync(code), { level: 9 }).length).toBeLessThanOrEqual(8 * 1024);
});

test("an article is underlined and else the same, on paper too; the badge counts", async ({
  context,
  plain,
  site,
}) => {
  const markup: string[] = [];
  const pictures: Buffer[] = [];
  const printed: Buffer[] = [];
  const cleared: Buffer[] = [];
  for (const browser of [plain, context]) {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/samples/article.html`);
    if (browser === context) {
      const { passages } = await painted(context, page);
      expect(passages.length).toBeGreaterThanOrEqual(7);
      expect(Object.keys(await highlights(page)).every((name) => name.startsWith("yuanhua-"))).toBe(true);
      await expect.poll(() => badge(context, page)).toBe(String(passages.length));
    }
    markup.push(await page.evaluate(() => new XMLSerializer().serializeToString(document)));
    pictures.push(await page.screenshot());
    await page.emulateMedia({ media: "print" });
    printed.push(await page.screenshot());
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => CSS.highlights.clear());
    cleared.push(await page.screenshot());
  }
  expect(markup[1]).toBe(markup[0]);
  const equal = ([one, other]: readonly Buffer[]) => one?.equals(other ?? Buffer.of());
  expect(equal(pictures)).toBe(false);
  expect(equal(cleared)).toBe(true);
  expect(equal(printed)).toBe(true);
});

test("a passage that is taken away loses its underline, and has it again when it comes back", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await page.goto(`${site.origin}/samples/article.html`);
  const { passages } = await painted(context, page);
  const found = async () => (await frameStates(context, page))[0]?.passages ?? [];
  await page.evaluate((text) => {
    const paragraph = [...document.querySelectorAll("p")].find((element) =>
      element.textContent?.includes(text),
    );
    if (paragraph) paragraph.textContent = "別的話。";
  }, QUOTATION);
  await expect.poll(found).toHaveLength(passages.length - 1);
  await page.evaluate((text) => {
    const place = [...document.querySelectorAll("p")].find((element) => element.textContent === "別的話。");
    if (place) place.innerHTML = `對於人才大戰,他<i>說道</i>:${text}`;
  }, QUOTATION);
  await expect.poll(found).toHaveLength(passages.length);
});

test("works while the background sleeps between any two steps", async ({ context, site }) => {
  const page = await context.newPage();
  const worker = await serviceWorker(context);
  await expect.poll(() => worker.evaluate(() => chrome.storage.local.get("cues"))).toHaveProperty("cues");
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await page.goto(`${site.origin}/samples/article.html`);
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  await session.send("ServiceWorker.stopAllWorkers");
  await page.evaluate(() => document.body.append(document.querySelector("main")?.cloneNode(true) ?? ""));
  const count = async () => Object.values(await highlights(page)).reduce((sum, size) => sum + size, 0);
  const before = await count();
  await expect.poll(count).toBeGreaterThan(before);
});

test("switching annotation off takes the underlines away", async ({ context, site }) => {
  const page = await context.newPage();
  await page.goto(`${site.origin}/samples/article.html`);
  await painted(context, page);
  await (await serviceWorker(context)).evaluate(() =>
    chrome.storage.local.set({ reader: { annotate: false } }),
  );
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
});
