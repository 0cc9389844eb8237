import { resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect } from "vitest";
import { startFirefox } from "../tooling/firefox.ts";
import { type Site, startSite } from "../tooling/site.ts";

/** How long both may take to start, in milliseconds. */
const START_LIMIT = 60_000;
/** How long the extension may take to answer on a page, in milliseconds. */
const ANSWER_LIMIT = 15_000;

/** Firefox with the built extension, and a site to visit. */
export interface FirefoxOnSite {
  readonly browser: Browser;
  readonly site: Site;
}

/** Starts both before the tests of a file, and closes them after. @returns what holds them once the tests run */
export function firefoxOnSite(): FirefoxOnSite {
  let browser: Browser | undefined;
  let site: Site | undefined;
  beforeAll(async () => {
    [browser, site] = await Promise.all([startFirefox(), startSite(resolve(import.meta.dirname, ".."))]);
  }, START_LIMIT);
  afterAll(async () => {
    await Promise.all([browser?.close(), site?.close()]);
  });
  return {
    get browser() {
      if (browser === undefined) throw new Error("Firefox has not started.");
      return browser;
    },
    get site() {
      if (site === undefined) throw new Error("The site has not started.");
      return site;
    },
  };
}

/** Whether the bar over a selection or a highlight is on a page. */
export const hasBar = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector("yuanhua-bar") !== null);

/** The words of a page that are painted as a yellow highlight. */
export const inYellow = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get("yuanhua-kept-yellow") ?? [])].map(String));

/**
 * Selects the element `words` of a page with the pointer and keeps it by the bar's first button.
 * @returns where its words stand, from left to right
 */
export async function keepWords(page: Page): Promise<{ left: number; right: number; y: number }> {
  const box = await page.evaluate(() => {
    const { left, right, top, bottom } =
      document.getElementById("words")?.getBoundingClientRect() ?? new DOMRect();
    return { left, right, y: (top + bottom) / 2 };
  });
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => hasBar(page), { timeout: ANSWER_LIMIT }).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  return box;
}
