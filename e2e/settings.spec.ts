import type { Page } from "@playwright/test";
import { serviceWorker } from "../tooling/chromium.ts";
import { lookedAt } from "../tooling/frames.ts";
import { COVERAGE, SEEN, SETTING_KINDS, type Seen } from "./settings-of-all-kinds.ts";
import { expect, test } from "./test.ts";

const seen = (page: Page): Promise<Seen> => page.evaluate<Seen>(SEEN);

for (const { name, site: ofSite, reader, decided, other } of SETTING_KINDS) {
  test(`a setting holds where it was made for, and nowhere else: ${name}`, async ({ context, site }) => {
    const stored = {
      ...(ofSite === undefined ? {} : { [`site:${new URL(site.origin).host}`]: ofSite }),
      ...(reader === undefined ? {} : { reader }),
    };
    await (await serviceWorker(context)).evaluate((items) => chrome.storage.local.set(items), stored);
    for (const [path, holds] of [
      ["/decided", decided],
      ["/other", other],
    ] as const) {
      const page = await context.newPage();
      await page.goto(`${site.page(path, COVERAGE)}?utm_source=mail`);
      await lookedAt(context, page);
      await expect.poll(async () => holds(await seen(page)), path).toBe(true);
    }
  });
}
