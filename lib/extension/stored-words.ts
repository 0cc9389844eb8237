import { browser } from "wxt/browser";
import { parseReaderWords, type ReaderWordsReading } from "../chinese/reader-words.ts";

/** The key under which lie the reader's own words for conversion, as the text that the reader wrote. */
export const WORDS_KEY = "words";

/** @returns the reader's words as text; empty where there are none */
export async function readerWordsText(): Promise<string> {
  const stored: unknown = (await browser.storage.local.get(WORDS_KEY))[WORDS_KEY];
  return typeof stored === "string" ? stored : "";
}

/** @returns the reader's words, and the lines that are none */
export async function readerWords(): Promise<ReaderWordsReading> {
  return parseReaderWords(await readerWordsText());
}

/** Keeps the reader's words. @param text as `formatReaderWords` writes it, or as the reader wrote it */
export async function keepReaderWords(text: string): Promise<void> {
  await browser.storage.local.set({ [WORDS_KEY]: text });
}
