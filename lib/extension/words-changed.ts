import { browser } from "wxt/browser";

/** The key under which lies when the reader's own words for conversion last changed, so that every page hears of it; the words themselves lie where no page reads. */
const WORDS_CHANGED_KEY = "words-changed";

/** Whether a change of extension storage tells that the words are others. */
export const tellsOfWords = (changes: object): boolean => WORDS_CHANGED_KEY in changes;

/** Tells every part of the extension, and every page, that the words are others. */
export async function tellOfWords(): Promise<void> {
  await browser.storage.local.set({ [WORDS_CHANGED_KEY]: Date.now() });
}
