import type { BrowserContext, Page } from "@playwright/test";
import { bareExtensionPage, startChromium } from "../../tooling/chromium.ts";
import { lookedAt } from "../../tooling/frames.ts";
import { startBaseline } from "../baseline/baseline-browser.ts";
import { open, SETTLE } from "./opened-page.ts";
import { PageListener, type Portrait } from "./portrait.ts";
import { type ScriptTime, ScriptTimer } from "./script-time.ts";

/** What one page is without the extension, twice, and with it; and what that costs. */
export interface PageMeasure {
  readonly time: ScriptTime;
  readonly baseline: ScriptTime;
  /** Of two loads without the extension and one with it. */
  readonly portraits: readonly [Portrait, Portrait, Portrait];
  readonly reader: boolean;
  /** Whether it said in all loads that it has loaded. */
  readonly loaded: boolean;
  /** Whether our scripts looked at it, which they cannot where it went to an address that is not reached. */
  readonly looked: boolean;
}

/** The browsers that a page is measured in: without an extension, with ours, with the baseline. */
export class PageBrowsers {
  readonly #plain: BrowserContext;
  readonly #extended: BrowserContext;
  readonly #baseline: BrowserContext;
  /** Asks ours how it is, and leaves its background alone. */
  readonly #asker: Page;

  private constructor(contexts: readonly [BrowserContext, BrowserContext, BrowserContext], asker: Page) {
    [this.#plain, this.#extended, this.#baseline] = contexts;
    this.#asker = asker;
  }

  /** @throws Error where a browser does not start; those that did are closed */
  static async start(): Promise<PageBrowsers> {
    const started: BrowserContext[] = [];
    try {
      const plain = await startChromium({ extension: false });
      started.push(plain);
      const extended = await startChromium();
      started.push(extended);
      const baseline = await startBaseline();
      started.push(baseline);
      return new PageBrowsers([plain, extended, baseline], await bareExtensionPage(extended));
    } catch (problem) {
      await Promise.all(started.map((context) => context.close()));
      throw problem;
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#plain, this.#extended, this.#baseline].map((context) => context.close()));
  }

  /** Loads a page twice without an extension, once with ours and once with the baseline. */
  async measure(address: string): Promise<PageMeasure> {
    const first = await this.#withoutExtension(address);
    const second = await this.#withoutExtension(address);
    const ours = await this.#withOurs(address);
    const baseline = await this.#withBaseline(address);
    return {
      time: ours.time,
      baseline,
      portraits: [first.portrait, second.portrait, ours.portrait],
      reader: ours.reader,
      loaded: first.loaded && second.loaded && ours.loaded,
      looked: ours.looked,
    };
  }

  async #withoutExtension(address: string): Promise<{ loaded: boolean; portrait: Portrait }> {
    const page = await this.#plain.newPage();
    try {
      const listener = await PageListener.on(page);
      const loaded = await open(page, address);
      await page.waitForTimeout(SETTLE);
      return { loaded, portrait: await listener.portrait() };
    } finally {
      await page.close();
    }
  }

  async #withOurs(
    address: string,
  ): Promise<{ time: ScriptTime; portrait: Portrait; reader: boolean; loaded: boolean; looked: boolean }> {
    const page = await this.#extended.newPage();
    try {
      const listener = await PageListener.on(page);
      const timer = await ScriptTimer.start(page);
      const loaded = await open(page, address);
      const states = await lookedAt(this.#extended, page, 1, this.#asker);
      await page.waitForTimeout(SETTLE);
      const time = await timer.stop();
      const portrait = await listener.portrait();
      const looked = states.some(({ looks }) => looks > 0);
      return { time, portrait, reader: states.some(({ reader }) => reader), loaded, looked };
    } finally {
      await page.close();
    }
  }

  async #withBaseline(address: string): Promise<ScriptTime> {
    const page = await this.#baseline.newPage();
    try {
      const timer = await ScriptTimer.start(page);
      await open(page, address);
      await page.waitForTimeout(SETTLE);
      return await timer.stop();
    } finally {
      await page.close();
    }
  }
}
