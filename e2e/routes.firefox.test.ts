import { resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extensionPage, startFirefox } from "../tooling/firefox.ts";
import { type Site, startSite } from "../tooling/site.ts";
import { APP_PAGE, STORY } from "./pages-of-an-app.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([startFirefox(), startSite(resolve(import.meta.dirname, ".."))]);
}, 60_000);

afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get("yuanhua-kept-yellow") ?? [])].map(String));

test("in an app with routes a highlight belongs to the address that is shown", async () => {
  for (const path of ["/c1", "/c-story"]) site.page(path, APP_PAGE);
  const page = await browser.newPage();
  await page.goto(`${site.origin}/c1`);
  await page.evaluate("go('/c-story')");
  const box = await page.evaluate(() => {
    const { left, right, top, bottom } =
      document.getElementById("words")?.getBoundingClientRect() ?? new DOMRect();
    return { left, right, y: (top + bottom) / 2 };
  });
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.y, { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(() => page.evaluate(() => document.querySelector("yuanhua-bar") !== null), { timeout: 15_000 })
    .toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => painted(page), { timeout: 15_000 }).toEqual([STORY]);
  await page.goto(`${site.origin}/c1`);
  await page.goto(`${site.origin}/c-story`);
  await expect.poll(() => painted(page), { timeout: 15_000 }).toEqual([STORY]);

  const library = await extensionPage(browser, "library.html#/highlights");
  await library.waitForSelector("article .quote", { timeout: 15_000 });
  expect(await library.$$eval("article .quote", (quotes) => quotes.length)).toBe(1);
}, 90_000);
