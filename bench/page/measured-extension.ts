import type { BrowserContext, Page } from "@playwright/test";
import { bareExtensionPage, startChromium } from "../../tooling/chromium.ts";
import { frameStates } from "../../tooling/frames.ts";
import { startBaseline } from "../baseline/baseline-browser.ts";

/** How long an extension may take to be done with a page, in milliseconds; 1,000,000 characters take 7 s. */
const DONE_LIMIT = 60_000;

/** An extension whose work on a page is timed. */
export interface MeasuredExtension {
  /** Starts a browser with it. */
  start(): Promise<BrowserContext>;
  /**
   * Waits until it is done with a page that is open, and wakes nothing by asking.
   * @returns milliseconds from its content script's start, when the document is idle
   * @throws Error where it is not done in time
   */
  done(context: BrowserContext, page: Page): Promise<number>;
}

/** Ours is done when passages are painted. */
export const OURS: MeasuredExtension = {
  start: () => startChromium(),
  async done(context, page) {
    await page.waitForFunction(() => CSS.highlights.size > 0, undefined, { timeout: DONE_LIMIT });
    const asker = await bareExtensionPage(context);
    try {
      const [state] = await frameStates(context, page, asker);
      return state === undefined || state.painted === null ? Number.NaN : state.painted - state.began;
    } finally {
      await asker.close();
    }
  },
};

/** The baseline is done when its one message is answered. */
export const BASELINE: MeasuredExtension = {
  start: startBaseline,
  async done(_context, page) {
    const answered = page.locator("html[data-answered]");
    return Number(await answered.getAttribute("data-answered", { timeout: DONE_LIMIT }));
  },
};
