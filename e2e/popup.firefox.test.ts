import { resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extensionPage, startFirefox } from "../tooling/firefox.ts";
import { type Site, startSite } from "../tooling/site.ts";

/** In CSS pixels, as `popup.css` states it. */
const WIDTH = 400;

let browser: Browser;
let site: Site;
let library: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([startFirefox(), startSite(resolve(import.meta.dirname, ".."))]);
  library = await extensionPage(browser, "library.html");
}, 60_000);

afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

/** How wide the open popup of the toolbar is, and how wide it would have to be; `null` while there is none. */
const POPUP = `(() => {
  const [popup] = browser.extension.getViews({ type: "popup" });
  const main = popup?.document.querySelector("main");
  if (!main || main.getAttribute("aria-busy") === "true") return null;
  return { width: popup.innerWidth, needed: popup.document.documentElement.scrollWidth, height: popup.innerHeight };
})()`;

test("the toolbar's popup has its width on every page and in every view", async () => {
  for (const address of [
    `${site.origin}/samples/article.html`,
    site.page("/empty", "<!doctype html><p>明天下雨"),
    "about:blank",
  ]) {
    const page = await browser.newPage();
    await page.goto(address);
    await page.bringToFront();
    await library.evaluate("browser.browserAction.openPopup()");
    await expect
      .poll(() => library.evaluate(POPUP), { timeout: 15_000 })
      .toMatchObject({ width: WIDTH, needed: WIDTH });
    await library.evaluate(`(() => {
      const [popup] = browser.extension.getViews({ type: "popup" });
      popup.document.querySelectorAll(".tabs button")[1].click();
    })()`);
    await library.waitForFunction(
      "browser.extension.getViews({ type: 'popup' })[0].document.querySelector('.highlights') !== null",
    );
    await expect
      .poll(() => library.evaluate(POPUP), { timeout: 15_000 })
      .toMatchObject({ width: WIDTH, needed: WIDTH });
    await library.evaluate("browser.extension.getViews({ type: 'popup' })[0].close()");
    await expect.poll(() => library.evaluate(POPUP), { timeout: 15_000 }).toBeNull();
    await page.close();
  }
}, 90_000);
