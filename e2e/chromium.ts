import { resolve } from "node:path";
import { type BrowserContext, chromium, type Worker } from "@playwright/test";
import { chromiumArguments, findChromium } from "../scripts/browser.mjs";

/** Where wxt puts the extension for Chrome and Edge. */
export const BUILT_FOR_CHROMIUM = resolve(import.meta.dirname, "../.output/chrome-mv3");

export interface ChromiumOptions {
  /** The profile's folder; a new one that is thrown away if empty. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Pixels of the screen for one of CSS. */
  readonly scale?: number;
  readonly dark?: boolean;
  /** BCP 47; the interface's language. */
  readonly language?: string;
  /** `false` starts the browser without the extension. */
  readonly extension?: boolean;
}

/**
 * Starts Chromium, Chrome or Edge with the built extension. No page reaches any host but 127.0.0.1.
 * The extension is loaded over the debugging pipe, since branded Chrome has no `--load-extension` from 137 on.
 * @throws Error where no browser is installed or the extension is not built
 */
export async function startChromium(options: ChromiumOptions = {}): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No Chrome, Chromium or Edge is installed.");
  const { profile = "", headless = true, width = 1280, height = 900, scale = 1, dark = false } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: headless ? { width, height } : null,
    ...(headless ? { deviceScaleFactor: scale } : {}),
    colorScheme: dark ? "dark" : "light",
    locale: options.language ?? "en",
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [...chromiumArguments(), `--lang=${options.language ?? "en"}`],
  });
  await context.route(/^https?:\/\/(?!(?:127\.0\.0\.1|news\.test)[:/])/, (route) => route.abort());
  if (options.extension !== false) await loadExtension(context, BUILT_FOR_CHROMIUM);
  return context;
}

/** Loads an unpacked extension into a running browser; loading it again from the same folder reloads it. */
export async function loadExtension(context: BrowserContext, folder: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error("The browser takes no commands.");
  // Playwright's types do not know this command of the protocol.
  const send: (command: string, parameters: object) => Promise<unknown> = session.send.bind(session) as never;
  await send("Extensions.loadUnpacked", { path: folder });
  await serviceWorker(context);
}

/** The extension's service worker, started if it sleeps at the moment. */
export async function serviceWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
}

/** The address of a page of the extension, such as `popup.html`. */
export async function extensionAddress(context: BrowserContext, path: string): Promise<string> {
  return new URL(path, (await serviceWorker(context)).url()).href;
}
