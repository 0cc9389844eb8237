import { type Browser, browser } from "wxt/browser";

/**
 * Opens a page of the extension in a tab of a normal window: Firefox keeps the store closed for pages in a private one.
 * Chrome does so by itself.
 * @param path from the extension's root, with query and fragment
 * @param isPrivate whether it is asked for in a private window
 */
export async function openExtensionPage(path: string, isPrivate: boolean): Promise<void> {
  const url = new URL(path, browser.runtime.getURL("/")).href;
  if (!isPrivate) {
    await browser.tabs.create({ url });
    return;
  }
  const normal = await normalWindow();
  if (normal === null) {
    await browser.windows.create({ url, incognito: false });
    return;
  }
  await browser.tabs.create({ url, windowId: normal });
  await browser.windows.update(normal, { focused: true });
}

/** The normal window that the person used last, as far as the browser tells; `null` where there is none. */
async function normalWindow(): Promise<number | null> {
  const windows = (await browser.windows.getAll({ windowTypes: ["normal"] })).filter(isNormal);
  return (windows.find(({ focused }) => focused) ?? windows.at(-1))?.id ?? null;
}

const isNormal = ({ incognito }: Browser.windows.Window): boolean => !incognito;
