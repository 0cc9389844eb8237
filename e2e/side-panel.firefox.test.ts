import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { extensionPage } from "../tooling/firefox.ts";
import { firefoxOnSite } from "./firefox.ts";

const firefox = firefoxOnSite();

/** An expression about the document of the open sidebar; `null` while there is none. */
const inSidebar = (page: Page, expression: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const [sidebar] = browser.extension.getViews({ type: "sidebar" });
    if (sidebar === undefined) return null;
    const document = sidebar.document;
    return ${expression};
  })()`);

test("the popup's button opens the sidebar, which shows the passages of the page in front, and follows", async () => {
  const library = await extensionPage(firefox.browser, "library.html");
  const popup = await extensionPage(firefox.browser, "popup.html");
  await popup.waitForSelector('[aria-label="Open the side panel"]');
  await popup.click('[aria-label="Open the side panel"]');
  await expect
    .poll(() => inSidebar(library, "document.querySelector('main') !== null"), { timeout: 15_000 })
    .toBe(true);

  const article = await firefox.browser.newPage();
  await article.goto(`${firefox.site.origin}/samples/article.html`);
  await article.bringToFront();
  await expect
    .poll(() => inSidebar(library, "document.querySelectorAll('.panel-passages .place').length"), {
      timeout: 15_000,
    })
    .toBeGreaterThan(5);
  expect(await inSidebar(library, "document.documentElement.scrollWidth <= sidebar.innerWidth")).toBe(true);

  const empty = await firefox.browser.newPage();
  await empty.goto(firefox.site.page("/sidebar-empty", "<!doctype html><title>無關</title><p>明天下雨"));
  await empty.bringToFront();
  await expect
    .poll(() => inSidebar(library, "document.querySelector('header .label')?.textContent"), {
      timeout: 15_000,
    })
    .toBe("無關");
  expect(await inSidebar(library, "document.querySelectorAll('.panel-passages li').length")).toBe(0);
}, 60_000);
