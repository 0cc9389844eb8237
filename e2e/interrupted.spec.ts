import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { bareExtensionPage, serviceWorker } from "../tooling/chromium.ts";
import { closedShadow } from "../tooling/closed-shadow.ts";
import { lookedAt } from "../tooling/frames.ts";
import { expect, test } from "./test.ts";

const WORDS = "新的資料中心需要多少電力與冷卻用水";
const ARTICLE = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>新聞</title><p id="words">${WORDS}`;
/** Milliseconds from the order until the worker is killed: before, while and after it is carried out. */
const MOMENTS = [0, 4, 12, 25, 50];

/** How many highlights are stored, asked of a page of the extension that wakes nothing. */
const stored = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("yuanhua");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction("highlights").objectStore("highlights").count();
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
  );

const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get("yuanhua-kept-yellow") ?? [])].map(String));

async function killer(context: BrowserContext): Promise<{ bare: Page; session: CDPSession }> {
  const bare = await bareExtensionPage(context);
  const session = await context.newCDPSession(bare);
  await session.send("ServiceWorker.enable");
  return { bare, session };
}

test("a worker killed while it keeps a highlight loses and doubles nothing, five times", async ({
  context,
  site,
}) => {
  const { bare, session } = await killer(context);
  for (const [at, moment] of MOMENTS.entries()) {
    await serviceWorker(context);
    const page = await context.newPage();
    await page.goto(site.page(`/killed-${at}`, () => ({ body: ARTICLE })));
    await lookedAt(context, page);
    const bar = await closedShadow(page, "yuanhua-bar");
    await page.bringToFront();
    const box = await page.locator("#words").boundingBox();
    await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 8, { clickCount: 3 });
    await expect.poll(() => bar.count(".colour")).toBe(5);
    const ordered = bar.click(".colour:nth-child(1)");
    await new Promise((resolve) => setTimeout(resolve, moment));
    await session.send("ServiceWorker.stopAllWorkers");
    await ordered;
    await expect.poll(() => painted(page), `killed after ${moment} ms`).toEqual([WORDS]);
    await expect.poll(() => bar.count("[role=alert]")).toBe(0);
    expect(await stored(bare), `killed after ${moment} ms`).toBe(at + 1);
    await page.close();
  }
});
