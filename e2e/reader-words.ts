import type { Page, Worker } from "@playwright/test";

/** Keeps words of the reader's own, as the settings do. @param own a page or the worker of the extension */
export async function keepReaderWords(own: Page | Worker, words: string): Promise<void> {
  const keep = async (value: string): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open("yuanhua");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction("reader", "readwrite");
        transaction.objectStore("reader").put({ name: "words", value });
        transaction.onerror = () => reject(transaction.error);
        transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
    await chrome.storage.local.set({ "words-changed": Date.now() });
  };
  // One signature for both: what Playwright declares for pages and workers is no union that can be called.
  await (own as Pick<Page, "evaluate">).evaluate(keep, words);
}
