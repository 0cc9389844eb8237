import { browser } from "wxt/browser";

/** Under this key of extension storage lies that a new reader was greeted. */
const WELCOMED_KEY = "welcomed";

/**
 * Opens the page that greets a new reader, once in the life of an installation. Browsers tell of installing again when
 * an extension that was loaded from a folder is loaded after a restart, so it is remembered.
 * @param reason why the browser calls the extension installed: an update disturbs nobody
 */
export async function welcomeOnce(reason: string): Promise<void> {
  if (reason !== "install") return;
  const { [WELCOMED_KEY]: welcomed } = await browser.storage.local.get(WELCOMED_KEY);
  if (welcomed === true) return;
  await browser.storage.local.set({ [WELCOMED_KEY]: true });
  await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}
