import type { Page } from "puppeteer-core";
import { beforeAll, expect, test } from "vitest";
import { extensionPage } from "../tooling/firefox.ts";
import { firefoxOnSite } from "./firefox.ts";
import { COVERAGE, SEEN, SETTING_KINDS, type Seen } from "./settings-of-all-kinds.ts";

const firefox = firefoxOnSite();
let library: Page;

beforeAll(async () => {
  library = await extensionPage(firefox.browser, "library.html");
});

async function seen(page: Page): Promise<Seen> {
  const value: unknown = await page.evaluate(SEEN);
  if (typeof value !== "object" || value === null) throw new Error("The page shows nothing.");
  return { underlined: "", heading: "", ...value };
}

test.each(SETTING_KINDS.map((kind) => [kind.name, kind] as const))(
  "a setting holds where it was made for, and nowhere else: %s",
  async (_, { site: ofSite = {}, reader = {}, decided, other }) => {
    const key = `site:${new URL(firefox.site.origin).host}`;
    await library.evaluate(`browser.storage.local.set(${JSON.stringify({ [key]: ofSite, reader })})`);
    for (const [path, holds] of [
      ["/decided", decided],
      ["/other", other],
    ] as const) {
      const page = await firefox.browser.newPage();
      await page.goto(`${firefox.site.page(path, COVERAGE)}?utm_source=mail`);
      await expect.poll(async () => holds(await seen(page)), { timeout: 20_000 }).toBe(true);
      await page.close();
    }
  },
  60_000,
);
