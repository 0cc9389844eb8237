import { browser } from "wxt/browser";
import { changeReaderDatum } from "../../lib/services/reader-data.ts";

/**
 * Opens the page that greets a new reader, once in the life of an installation. Browsers tell of installing again when
 * an extension that was loaded from a folder is loaded after a restart, so it is remembered.
 * @param reason why the browser calls the extension installed: an update disturbs nobody
 * @throws StoreError where that cannot be remembered: then nobody is greeted
 */
export async function welcomeOnce(reason: string): Promise<void> {
  if (reason !== "install") return;
  let isNew = false;
  await changeReaderDatum("welcomed", (before) => {
    isNew = before !== true;
    return true;
  });
  if (isNew) await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}
