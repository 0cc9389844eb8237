import { parseReaderWords, type ReaderWordsReading } from "../chinese/reader-words.ts";
import { tellOfWords } from "../extension/words-changed.ts";
import { keepReaderDatum, readerDatum } from "./reader-data.ts";

/** @returns the reader's words for conversion as text; empty where there are none. @throws StoreError */
export async function readerWordsText(): Promise<string> {
  return (await readerDatum("words")) ?? "";
}

/** @returns the reader's words, and the lines that are none. @throws StoreError */
export async function readerWords(): Promise<ReaderWordsReading> {
  return parseReaderWords(await readerWordsText());
}

/**
 * Keeps the reader's words, and has pages follow: at the latest when they are loaded again, where they cannot be told now.
 * @param text as `formatReaderWords` writes it, or as the reader wrote it
 * @throws StoreError
 */
export async function keepReaderWords(text: string): Promise<void> {
  await keepReaderDatum("words", text);
  await tellOfWords().catch((error: unknown) => console.warn("Pages follow when they are loaded:", error));
}
