import { resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extensionPage, startFirefox } from "../tooling/firefox.ts";
import { type Site, startSite } from "../tooling/site.ts";
import { COVERAGE, SEEN, SETTING_KINDS, type Seen } from "./settings-of-all-kinds.ts";

let browser: Browser;
let site: Site;
let library: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([startFirefox(), startSite(resolve(import.meta.dirname, ".."))]);
  library = await extensionPage(browser, "library.html");
}, 60_000);

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

async function seen(page: Page): Promise<Seen> {
  const value: unknown = await page.evaluate(SEEN);
  if (typeof value !== "object" || value === null) throw new Error("The page shows nothing.");
  return { underlined: "", heading: "", ...value };
}

test.each(SETTING_KINDS.map((kind) => [kind.name, kind] as const))(
  "a setting holds where it was made for, and nowhere else: %s",
  async (_, { site: ofSite = {}, reader = {}, decided, other }) => {
    const key = `site:${new URL(site.origin).host}`;
    await library.evaluate(`browser.storage.local.set(${JSON.stringify({ [key]: ofSite, reader })})`);
    for (const [path, holds] of [
      ["/decided", decided],
      ["/other", other],
    ] as const) {
      const page = await browser.newPage();
      await page.goto(`${site.page(path, COVERAGE)}?utm_source=mail`);
      await expect.poll(async () => holds(await seen(page)), { timeout: 20_000 }).toBe(true);
      await page.close();
    }
  },
  60_000,
);
