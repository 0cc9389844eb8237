import { browser } from "wxt/browser";
import { siteDecisions } from "../extension/site-decisions.ts";
import type { StoredAmounts } from "../extension/stored-amounts.ts";
import { tellOfWords } from "../extension/words-changed.ts";
import { announceHighlights } from "./highlight-changes.ts";
import { ownInterviews, publishCues } from "./interviews.ts";
import { readerWords } from "./reader-words.ts";
import { highlightStore, storeConnection } from "./store.ts";

/** Counts what is kept. @throws StoreError */
export async function storedAmounts(): Promise<StoredAmounts> {
  const [highlights, interviews, { words }, decisions, estimate] = await Promise.all([
    highlightStore.count(),
    ownInterviews(),
    readerWords(),
    siteDecisions(),
    navigator.storage?.estimate?.().catch(() => null) ?? null,
  ]);
  const hidden = decisions.filter(({ kind }) => kind === "hidden").length;
  return {
    highlights,
    interviews: interviews.length,
    words: words.length,
    decisions: decisions.length - hidden,
    hidden,
    bytes: estimate?.usage ?? null,
  };
}

/**
 * Deletes all that the reader keeps and has chosen, as if the extension had just been installed. Open pages and the
 * extension's other pages follow.
 * @throws StoreError where the highlights could not be deleted: then nothing was
 */
export async function clearStoredData(): Promise<void> {
  await storeConnection.clearEverything();
  await tellOfWords();
  await browser.storage.local.clear();
  announceHighlights([]);
  // The names of the bundled interview belong to the extension. Where the store cannot be read now, they are written alone.
  await publishCues().catch((error: unknown) => console.warn("The names are published anew later:", error));
}
