import type { BrowserContext } from "@playwright/test";
import type { Highlight } from "../lib/highlights/highlight.ts";
import { serviceWorker } from "../tooling/chromium.ts";

/** The highlights that lie in the store. */
export const storedHighlights = async (context: BrowserContext): Promise<Highlight[]> =>
  (await serviceWorker(context)).evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("yuanhua");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = reject;
    });
    const all = database.transaction("highlights").objectStore("highlights").getAll();
    await new Promise((resolve) => all.addEventListener("success", resolve));
    database.close();
    return all.result.map(({ highlight }) => highlight);
  });
