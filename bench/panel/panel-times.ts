import type { BrowserContext, Page } from "@playwright/test";
import { extensionAddress, serviceWorker } from "../../tooling/chromium.ts";

/** How long the panel may take for a step, in milliseconds; the slowest takes half a second. */
const STEP_LIMIT = 30_000;

/** When something is there, by what the panel's document says then. */
const MOMENTS = {
  /** Rows fill the panel. */
  rows: "document.querySelectorAll('.panel-passages .article').length > 5",
  /** The first of them has its original words. */
  original: "document.querySelector('.panel-passages .place') !== null",
  /** The sentence that stands where a page has no passages. */
  notice: "document.querySelector('.notice h1') !== null",
} as const;
export type Moment = keyof typeof MOMENTS;

/** Notes when something is first painted, in milliseconds since the page was asked for. */
const noteFirst = (moment: Moment): string => `
  new MutationObserver((_, observer) => {
    if (!(${MOMENTS[moment]})) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { globalThis["first-${moment}"] = performance.now(); }));
  }).observe(document, { childList: true, subtree: true, attributes: true });
`;

/** The number by which the browser knows the tab in front. */
export async function tabInFront(context: BrowserContext, page: Page): Promise<number> {
  await page.bringToFront();
  const id = await (await serviceWorker(context)).evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
  );
  if (id === undefined) throw new Error("There is no tab in front.");
  return id;
}

/**
 * Opens the side panel of a tab, as a page of its own, and closes it again.
 * @returns for each moment, milliseconds from asking for the panel until it was painted; and how many rows there were
 */
export async function panelTimes<Asked extends Moment>(
  context: BrowserContext,
  tab: number,
  moments: readonly Asked[],
): Promise<Record<Asked, number> & { readonly count: number }> {
  const panel = await context.newPage();
  try {
    await panel.setViewportSize({ width: 400, height: 800 });
    for (const moment of moments) await panel.addInitScript(noteFirst(moment));
    await panel.goto(`${await extensionAddress(context, "/sidepanel.html")}?tab=${tab}`);
    const times: Partial<Record<Asked, number>> = {};
    for (const moment of moments) {
      const noted = await panel.waitForFunction((name) => Reflect.get(globalThis, name), `first-${moment}`, {
        timeout: STEP_LIMIT,
      });
      times[moment] = Number(await noted.jsonValue());
    }
    const count = await panel.locator(".panel-passages > li").count();
    return { ...(times as Record<Asked, number>), count };
  } finally {
    await panel.close();
  }
}
