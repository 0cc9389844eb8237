import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { EXTENSION_ORIGIN } from "../tooling/firefox.ts";
import { firefoxOnSite } from "./firefox.ts";

const WORDS = "新的資料中心需要多少電力與冷卻用水";
const PAGE = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>新聞</title>
<body style="font-size:20px"><p>昨天的發布會上，工程師說明了<b id="words">${WORDS}</b>，並回答了記者的提問。`;

const firefox = firefoxOnSite();

/** The words that are painted in a colour, as the page can read them. */
const painted = (page: Page, colour: string): Promise<string[]> =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), `yuanhua-kept-${colour}`);

/** The middle of the words, in the window's coordinates. */
const middle = (page: Page): Promise<{ x: number; y: number; left: number; right: number }> =>
  page.evaluate(() => {
    const box = document.getElementById("words")?.getBoundingClientRect() ?? new DOMRect();
    const { left, right, top, bottom } = box;
    return { x: (left + right) / 2, y: (top + bottom) / 2, left, right };
  });

test("what is selected is kept by the bar, found after a reload, listed, and deleted", async () => {
  const address = firefox.site.page("/firefox-highlight", PAGE);
  const page = await firefox.browser.newPage();
  await page.goto(address);
  const { y, left, right } = await middle(page);
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move(right - 1, y, { steps: 5 });
  await page.mouse.up();
  // The bar's root is closed: the keyboard reaches its first button, which keeps the words in yellow.
  await expect
    .poll(() => page.evaluate(() => document.querySelector("yuanhua-bar") !== null), { timeout: 15_000 })
    .toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => painted(page, "yellow"), { timeout: 15_000 }).toEqual([WORDS]);

  await page.reload();
  await expect.poll(() => painted(page, "yellow"), { timeout: 15_000 }).toEqual([WORDS]);

  const library = await firefox.browser.newPage();
  // Puppeteer is never told that a page of an extension has loaded.
  await library
    .goto(`${EXTENSION_ORIGIN}/library.html#/highlights`, { timeout: 2_000 })
    .catch(() => undefined);
  await library.waitForSelector("article .quote", { timeout: 15_000 });
  expect(await library.$eval("article .quote", (quote) => quote.textContent)).toBe(WORDS);
  await library.click("article .remove");
  await library.waitForSelector(".toast", { timeout: 15_000 });
  await page.bringToFront();
  await page.reload();
  await expect.poll(() => painted(page, "yellow"), { timeout: 15_000 }).toEqual([]);
}, 90_000);
