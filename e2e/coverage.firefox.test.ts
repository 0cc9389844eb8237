import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { firefoxOnSite } from "./firefox.ts";

const ARTICLE = readFileSync(join(import.meta.dirname, "../samples/article.html"), "utf8");
const MAIN = /<main>.*<\/main>/s.exec(ARTICLE)?.[0] ?? "";

const firefox = firefoxOnSite();

/** How many ranges are painted, counted by the page, which shares the registry. */
const ranges = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

async function open(address: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.goto(address);
  return page;
}

test("an article is underlined, and its nodes stay as they are", async () => {
  const page = await open(`${firefox.site.origin}/samples/article.html`);
  await expect.poll(() => ranges(page), { timeout: 20_000 }).toBeGreaterThan(5);
  expect(
    await page.evaluate(() => document.documentElement.querySelector("[style], yuanhua-card")),
  ).toBeNull();
}, 30_000);

test("an article inside a shadow root is underlined there, in red", async () => {
  const page = await open(
    firefox.site.page(
      "/firefox-shadow",
      `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><style>body{margin:0;background:white}</style>
      <div><template shadowrootmode="open"><style>main{font-size:20px}</style>${MAIN}</template></div>`,
    ),
  );
  await expect.poll(() => ranges(page), { timeout: 20_000 }).toBeGreaterThan(5);
  const host = await page.evaluate(() => document.documentElement.outerHTML.includes("yuanhua"));
  expect(host).toBe(false);
  const before = await page.screenshot();
  await page.evaluate(() => CSS.highlights.clear());
  const after = await page.screenshot();
  expect(Buffer.from(before).equals(Buffer.from(after))).toBe(false);
}, 30_000);

test("a page that is no coverage gets no highlight", async () => {
  const page = await open(
    firefox.site.page("/firefox-plain", "<!doctype html><meta charset=utf-8><p>明天下雨。"),
  );
  expect(await ranges(page)).toBe(0);
}, 30_000);
