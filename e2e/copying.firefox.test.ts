import { resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFirefox } from "../tooling/firefox.ts";
import { type Site, startSite } from "../tooling/site.ts";

const WORDS = "新的資料中心需要多少電力與冷卻水";
const PAGE = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>新聞</title>
<body style="font-size:20px"><textarea rows="5" cols="60"></textarea><p>昨天的發布會上，工程師說明了<b id="words">${WORDS}</b>，並回答了記者的提問。`;

/** In the order of the bar: five colours and the note stand before it. */
const CONTROLS_TO_COPY = 7;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([startFirefox(), startSite(resolve(import.meta.dirname, ".."))]);
}, 60_000);

afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

const hasBar = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector("yuanhua-bar") !== null);

test("a highlight is copied with its source on a page that is no secure context", async () => {
  site.page("/firefox-copying", PAGE);
  const page = await browser.newPage();
  await page.goto(`${site.insecureOrigin}/firefox-copying`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const box = await page.evaluate(() => {
    const { left, right, top, bottom } =
      document.getElementById("words")?.getBoundingClientRect() ?? new DOMRect();
    return { left, right, y: (top + bottom) / 2 };
  });
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => hasBar(page), { timeout: 15_000 }).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.has("yuanhua-kept-yellow")), { timeout: 15_000 })
    .toBe(true);
  await expect.poll(() => hasBar(page), { timeout: 15_000 }).toBe(false);
  await page.mouse.click((box.left + box.right) / 2, box.y);
  await expect.poll(() => hasBar(page), { timeout: 15_000 }).toBe(true);
  // The bar is one stop of Tab, and arrow keys move within it.
  await page.keyboard.press("Tab");
  for (let key = 1; key < CONTROLS_TO_COPY; key++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const pasted = async (): Promise<string> => {
    await page.click("textarea");
    await page.keyboard.down("Control");
    await page.keyboard.press("v");
    await page.keyboard.up("Control");
    return page.$eval("textarea", ({ value }) => value);
  };
  await expect.poll(pasted, { timeout: 15_000 }).toContain(`「${WORDS}」`);
}, 90_000);
