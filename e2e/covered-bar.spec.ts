import type { BrowserContext, Page } from "@playwright/test";
import { type ClosedShadow, closedShadow } from "../tooling/closed-shadow.ts";
import { lookedAt } from "../tooling/frames.ts";
import { expect, test } from "./test.ts";

const WORDS = "新的資料中心需要多少電力與冷卻用水";
const ARTICLE = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>新聞</title><style>p { margin: 200px 40px }</style><p>${WORDS}`;
const DELETE = '.icon[aria-label="Delete"]';

/** Keeps the words, and presses on them: their bar is open. */
async function openBar(context: BrowserContext, page: Page): Promise<ClosedShadow> {
  await lookedAt(context, page);
  await page.bringToFront();
  const bar = await closedShadow(page, "yuanhua-bar");
  await page.locator("p").click({ clickCount: 3, position: { x: 20, y: 10 } });
  await bar.click(".colour:nth-child(1)");
  await expect.poll(() => kept(page)).toBe(1);
  await page.locator("p").click({ position: { x: 20, y: 10 } });
  await expect.poll(() => bar.count(DELETE)).toBe(1);
  return bar;
}

const kept = (page: Page): Promise<number> =>
  page.evaluate(() => CSS.highlights.get("yuanhua-kept-yellow")?.size ?? 0);

/** Lays something over the whole window that lets presses through, and takes it away as the press begins. */
const cover = (page: Page, untilPress: boolean): Promise<void> =>
  page.evaluate((untilPress) => {
    const over = document.createElement("div");
    over.popover = "manual";
    over.style.cssText =
      "pointer-events: none; inset: 0; margin: 0; border: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; background: white";
    over.textContent = "Press here to go on reading";
    document.body.append(over);
    over.showPopover();
    if (untilPress) addEventListener("pointerdown", () => over.remove(), { capture: true });
  }, untilPress);

for (const untilPress of [false, true]) {
  test(`a highlight is not deleted by a press on what the page has laid over the bar${untilPress ? " until the press" : ""}`, async ({
    context,
    site,
  }) => {
    const page = await context.newPage();
    await page.goto(site.page("/covered", ARTICLE));
    const bar = await openBar(context, page);
    await cover(page, untilPress);
    // The browser tells it within its delay.
    await page.evaluate(() => new Promise((go) => setTimeout(go, 400)));
    await bar.click(DELETE);
    await expect.poll(() => bar.text("[role=alert]")).toContain("nothing was deleted");
    await expect.poll(() => bar.count(DELETE)).toBe(1);
    expect(await kept(page)).toBe(1);
  });
}

test("with nothing over the bar one press deletes, also at once, and one takes it back", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await page.goto(site.page("/uncovered", ARTICLE));
  const bar = await openBar(context, page);
  await bar.click(DELETE);
  await expect.poll(() => kept(page)).toBe(0);
  await bar.click(".text");
  await expect.poll(() => kept(page)).toBe(1);
});
