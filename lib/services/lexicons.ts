import { browser } from "wxt/browser";
import { type Lexicon, readLexicon } from "../language/pivot/lexicon.ts";

const ENGLISH = "data/lexicons/en.txt";

let loading: Promise<Lexicon | null> | null = null;

/**
 * By which English pages are compared with Chinese interviews, and the other way round: loaded when it is first asked
 * for, and kept as long as the worker is awake. `null` where it cannot be read: then pages in another language are left
 * alone.
 */
export function englishLexicon(): Promise<Lexicon | null> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Lexicon | null> {
  try {
    const response = await fetch(new URL(ENGLISH, browser.runtime.getURL("/")));
    return readLexicon(await response.text());
  } catch {
    return null;
  }
}
