import { expect, test } from "vitest";
import { extensionPage } from "../tooling/firefox.ts";
import { firefoxOnSite, inYellow, keepWords } from "./firefox.ts";
import { APP_PAGE, STORY } from "./pages-of-an-app.ts";

const firefox = firefoxOnSite();

test("in an app with routes a highlight belongs to the address that is shown", async () => {
  for (const path of ["/c1", "/c-story"]) firefox.site.page(path, APP_PAGE);
  const page = await firefox.browser.newPage();
  await page.goto(`${firefox.site.origin}/c1`);
  await page.evaluate("go('/c-story')");
  await keepWords(page);
  await expect.poll(() => inYellow(page), { timeout: 15_000 }).toEqual([STORY]);
  await page.goto(`${firefox.site.origin}/c1`);
  await page.goto(`${firefox.site.origin}/c-story`);
  await expect.poll(() => inYellow(page), { timeout: 15_000 }).toEqual([STORY]);

  const library = await extensionPage(firefox.browser, "library.html#/highlights");
  await library.waitForSelector("article .quote", { timeout: 15_000 });
  expect(await library.$$eval("article .quote", (quotes) => quotes.length)).toBe(1);
}, 90_000);
