import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Lexicon, readLexicon } from "../lib/language/pivot/lexicon.ts";

const FILE = join(resolve(import.meta.dirname, ".."), "public/data/lexicons/en.txt");

let read: Lexicon | null = null;

/** The lexicon that the extension ships with. */
export function englishLexicon(): Lexicon {
  read ??= readLexicon(readFileSync(FILE, "utf8"));
  return read;
}
