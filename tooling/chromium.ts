import { resolve } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "@playwright/test";
import { chromiumArguments, findChromium } from "./browser.mjs";
import { waitFor, waitUntil } from "./wait.mjs";

/** Where wxt puts the extension for Chrome and Edge. */
export const BUILT_FOR_CHROMIUM = resolve(import.meta.dirname, "../.output/chrome-mv3");

/** How long an extension may take to be loaded and its service worker to start, in milliseconds; it takes 1 s at most. */
const START_LIMIT = 20_000;
/** How long a service worker that runs may take to answer, in milliseconds; one that was stopped never answers. */
const ANSWER_LIMIT = 2_000;

/** The origin of the extension that was loaded last, such as `chrome-extension://…`. */
const origins = new WeakMap<BrowserContext, string>();

interface ChromiumOptions {
  /** The profile's folder; a new one that is thrown away if empty. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Pixels of the screen for one of CSS. */
  readonly scale?: number;
  readonly dark?: boolean;
  /** Whether the screen is one that is touched. */
  readonly touch?: boolean;
  /** BCP 47; the interface's language. */
  readonly language?: string;
  /** `false` starts the browser without the extension. */
  readonly extension?: boolean;
  /** `true` leaves the page open that greets a new reader; else it is closed, as a reader does sooner or later. */
  readonly welcome?: boolean;
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
    hasTouch: options.touch ?? false,
    colorScheme: dark ? "dark" : "light",
    locale: options.language ?? "en",
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [...chromiumArguments(), `--lang=${options.language ?? "en"}`],
  });
  try {
    await context.route(/^https?:\/\/(?!(?:127\.0\.0\.1|news\.test)[:/])/, (route) => route.abort());
    const isNew = options.extension !== false && profile === "";
    if (options.extension !== false) await loadExtension(context, BUILT_FOR_CHROMIUM);
    if (isNew && options.welcome !== true) await (await welcomePage(context)).close();
  } catch (problem) {
    await context.close();
    throw problem;
  }
  return context;
}

/**
 * Loads an unpacked extension into a running browser; loading it again from the same folder reloads it.
 * @throws Error where the browser refuses it, or its service worker does not start
 */
export async function loadExtension(context: BrowserContext, folder: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error("The browser takes no commands.");
  // Playwright's types do not know this command of the protocol.
  const send: (command: string, parameters: object) => Promise<{ readonly id: string }> = session.send.bind(
    session,
  ) as never;
  const loading = send("Extensions.loadUnpacked", { path: folder });
  const { id } = await waitFor(`the browser to load the extension in ${folder}`, START_LIMIT, loading);
  origins.set(context, `chrome-extension://${id}`);
  await serviceWorker(context);
}

/** @throws Error where no extension was loaded */
function originOf(context: BrowserContext): string {
  const origin = origins.get(context);
  if (origin === undefined) throw new Error("This browser has no extension.");
  return origin;
}

/** The page that opens once after installing. @throws Error where it does not open */
export function welcomePage(context: BrowserContext): Promise<Page> {
  const address = `${originOf(context)}/welcome.html`;
  return waitUntil(
    "the page that greets a new reader",
    START_LIMIT,
    async () => context.pages().find((page) => page.url() === address) ?? null,
  );
}

/** The extension's service worker if it is awake. One that was stopped stays in Playwright's list, and never answers. */
async function awakeWorker(context: BrowserContext): Promise<Worker | null> {
  const origin = originOf(context);
  for (const worker of context.serviceWorkers()) {
    if (!worker.url().startsWith(`${origin}/`)) continue;
    try {
      await waitFor("the service worker to answer", ANSWER_LIMIT, worker.evaluate("true"));
      return worker;
    } catch {
      // It sleeps, or went when the extension was loaded again.
    }
  }
  return null;
}

/**
 * A page of the extension without a script of its own, which can ask the browser all that the extension can and
 * wakes nothing. The caller closes it.
 */
export async function bareExtensionPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${originOf(context)}/manifest.json`);
  return page;
}

/**
 * The extension's service worker, started if it sleeps at the moment.
 * @throws Error where it does not start
 */
export async function serviceWorker(context: BrowserContext): Promise<Worker> {
  const awake = await awakeWorker(context);
  if (awake !== null) return awake;
  const page = await bareExtensionPage(context);
  try {
    const session = await context.newCDPSession(page);
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.startWorker", { scopeURL: `${originOf(context)}/` });
    return await waitUntil("the service worker to start", START_LIMIT, () => awakeWorker(context));
  } finally {
    await page.close();
  }
}

/** The address of a page of the extension, such as `popup.html`. */
export async function extensionAddress(context: BrowserContext, path: string): Promise<string> {
  return new URL(path, `${originOf(context)}/`).href;
}
