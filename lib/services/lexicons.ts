import { browser } from "wxt/browser";
import { type Lexicon, readLexicon } from "../language/pivot/lexicon.ts";
import { readSynonyms, type Synonyms } from "../language/zh/synonyms.ts";

/** A reader of a file of the extension: read when it is first asked for, and kept as long as the worker is awake. */
function reading<Value>(path: string, read: (text: string) => Value): () => Promise<Value | null> {
  let loading: Promise<Value | null> | null = null;
  const load = async (): Promise<Value | null> => {
    try {
      const response = await fetch(new URL(path, browser.runtime.getURL("/")));
      return read(await response.text());
    } catch {
      return null;
    }
  };
  return () => {
    loading ??= load();
    return loading;
  };
}

/**
 * By which English pages are compared with Chinese interviews, and the other way round. `null` where it cannot be read:
 * then pages in another language are left alone.
 */
export const englishLexicon: () => Promise<Lexicon | null> = reading("data/lexicons/en.txt", readLexicon);

/**
 * By which the words of a reader's own Chinese interview are found in other words. `null` where they cannot be read: then
 * it is searched by its own words alone.
 */
export const chineseSynonyms: () => Promise<Synonyms | null> = reading("data/synonyms/zh.txt", readSynonyms);
