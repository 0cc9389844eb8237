import { browser } from "wxt/browser";
import type { Conversion } from "../chinese/conversion.ts";
import { ConversionDictionary } from "../chinese/conversion-dictionary.ts";
import { Converter } from "../chinese/converter.ts";
import { ConverterWithWords } from "../chinese/converter-with-words.ts";
import { wordsFor } from "../chinese/reader-words.ts";
import type { ScriptVariant } from "../chinese/script-variant.ts";
import { tellsOfWords } from "../extension/words-changed.ts";
import type { Convert } from "../highlights/anchoring/quote-variants.ts";
import { ReadOnce } from "./read-once.ts";
import { readerWords } from "./reader-words.ts";

let dictionary: Promise<ConversionDictionary> | null = null;
const words = new ReadOnce(readerWords);

/** Converts texts by the one dictionary, which is loaded when the first page asks and lives as long as the worker. */
export async function convertTexts(
  texts: readonly string[],
  from: ScriptVariant,
  to: ScriptVariant,
): Promise<string[]> {
  const converter = new Converter(await loaded(), from, to);
  return converter.convertEach(texts).map(({ text }) => text);
}

/**
 * Converts texts of a page, in which the reader's own words win.
 * @param address of the page; empty where it is not known
 * @returns in their order, without the sources, which whoever asks has
 */
export async function convertPageTexts(
  texts: readonly string[],
  from: ScriptVariant,
  to: ScriptVariant,
  address: string,
): Promise<Omit<Conversion, "source">[]> {
  const converter = new Converter(await loaded(), from, to);
  const host = URL.canParse(address) ? new URL(address).hostname : "";
  // Where the store cannot be read, the dictionary alone converts.
  const known = await words.get().catch(() => ({ words: [] }));
  const own = wordsFor(known.words, to, host);
  const withWords = own.size === 0 ? converter : new ConverterWithWords(converter, own);
  return withWords.convertEach(texts).map(({ text, uneven }) => ({ text, uneven }));
}

/** The converter for all standards, at once; for work on few and short texts. */
export async function loadConvert(): Promise<Convert> {
  const known = await loaded();
  return (text, from, to) => new Converter(known, from, to).convert(text);
}

/** Reads the reader's words again once they have changed. */
export function followReaderWords(): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (tellsOfWords(changes)) words.forget();
  });
}

async function loaded(): Promise<ConversionDictionary> {
  dictionary ??= fetch(browser.runtime.getURL("/data/conversion.bin"))
    .then((answer) => answer.arrayBuffer())
    .then((data) => new ConversionDictionary(data));
  try {
    return await dictionary;
  } catch (problem) {
    dictionary = null;
    throw problem;
  }
}
