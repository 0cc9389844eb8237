import { resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extensionPage, startFirefox } from "../tooling/firefox.ts";
import { type Site, startSite } from "../tooling/site.ts";

/** In CSS pixels, as `popup.css` states it. */
const WIDTH = 400;

let site: Site;

beforeAll(async () => {
  site = await startSite(resolve(import.meta.dirname, ".."));
});

afterAll(async () => {
  await site.close();
});

/** How wide the open popup of the toolbar is, and how wide it would have to be; `null` while there is none. */
const POPUP = `(() => {
  const [popup] = browser.extension.getViews({ type: "popup" });
  const main = popup?.document.querySelector("main");
  if (!main || main.getAttribute("aria-busy") === "true") return null;
  return { scale: popup.devicePixelRatio, width: popup.innerWidth, needed: popup.document.documentElement.scrollWidth, height: popup.innerHeight };
})()`;

/** Firefox zooms tabs alone, each site by itself: what makes its popups larger is the scale of the whole screen. */
test.each([1, 2])(
  "the toolbar's popup has its width on every page and in every view, at a scale of %d",
  async (scale) => {
    const browser = await startFirefox({ "layout.css.devPixelsPerPx": String(scale) });
    try {
      const library = await extensionPage(browser, "library.html");
      for (const address of [
        `${site.origin}/samples/article.html`,
        site.page("/empty", "<!doctype html><p>明天下雨"),
        "about:blank",
      ]) {
        await expectWidth(browser, library, address, scale);
      }
    } finally {
      await browser.close();
    }
  },
  90_000,
);

async function expectWidth(browser: Browser, library: Page, address: string, scale: number): Promise<void> {
  const expected = { scale, width: WIDTH, needed: WIDTH };
  const page = await browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  await library.evaluate("browser.browserAction.openPopup()");
  await expect.poll(() => library.evaluate(POPUP), { timeout: 15_000 }).toMatchObject(expected);
  await library.evaluate(`(() => {
    const [popup] = browser.extension.getViews({ type: "popup" });
    popup.document.querySelectorAll(".tabs button")[1].click();
  })()`);
  await library.waitForFunction(
    "browser.extension.getViews({ type: 'popup' })[0].document.querySelector('.highlights') !== null",
  );
  await expect.poll(() => library.evaluate(POPUP), { timeout: 15_000 }).toMatchObject(expected);
  await library.evaluate("browser.extension.getViews({ type: 'popup' })[0].close()");
  await expect.poll(() => library.evaluate(POPUP), { timeout: 15_000 }).toBeNull();
  await page.close();
}
