import { resolve } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findFirefox, INSECURE_HOST } from "./browser.mjs";
import { waitFor, waitUntil } from "./wait.mjs";

/** Where wxt puts the extension for Firefox. */
export const BUILT_FOR_FIREFOX = resolve(import.meta.dirname, "../.output/firefox-mv2");

/** The id of the extension in its manifest. */
export const EXTENSION = "yuanhua@yuanhua.invalid";
const ADDRESS = "6d1a41b4-6b3c-4b39-9d52-6a2f5a1c9e01";

/** The origin of the extension's own pages. */
export const EXTENSION_ORIGIN = `moz-extension://${ADDRESS}`;

/** A port of this machine on which nothing listens: a proxy there refuses every host but 127.0.0.1. */
const NO_PROXY_LISTENS = 9;

/** How long Firefox may take to install the extension, in milliseconds; it takes 1 s. */
const INSTALL_LIMIT = 30_000;

/**
 * Starts Firefox with the built extension. No page reaches any host but 127.0.0.1.
 * @throws Error where no Firefox is installed or the extension is not built
 */
export async function startFirefox(preferences: Record<string, unknown> = {}): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error("No Firefox is installed.");
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [EXTENSION]: ADDRESS }),
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": NO_PROXY_LISTENS,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": NO_PROXY_LISTENS,
      "network.proxy.no_proxies_on": `127.0.0.1, ${INSECURE_HOST}`,
      "network.dns.localDomains": INSECURE_HOST,
      ...preferences,
    },
  });
  try {
    const installing = browser.installExtension(BUILT_FOR_FIREFOX);
    await waitFor("Firefox to install the extension", INSTALL_LIMIT, installing);
    await closeWelcome(browser);
  } catch (problem) {
    await browser.close();
    throw problem;
  }
  return browser;
}

/**
 * Closes the page that greets a new reader, as a reader does sooner or later: in front of others it takes the pointer
 * from them. Puppeteer is not told of tabs that an extension opens, so a page of the extension does it.
 */
async function closeWelcome(browser: Browser): Promise<void> {
  const page = await extensionPage(browser, "library.html");
  await waitUntil("the page that greets a new reader", INSTALL_LIMIT, () =>
    page.evaluate(`browser.tabs.query({ url: location.origin + "/welcome.html" })
      .then(([tab]) => tab === undefined ? null : browser.tabs.remove(tab.id).then(() => true))`),
  );
  await page.close();
}

/** Milliseconds for a page of the extension to come; it takes some hundred. */
const EXTENSION_PAGE_LOADS = 2_000;

/** Opens a page of the extension, such as `library.html`, in a tab. */
export async function extensionPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  // Puppeteer is never told that a page of an extension has loaded.
  await page.goto(`${EXTENSION_ORIGIN}/${path}`, { timeout: EXTENSION_PAGE_LOADS }).catch(() => undefined);
  return page;
}
