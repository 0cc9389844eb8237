import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readSynonyms, type Synonyms } from "../lib/language/zh/synonyms.ts";

const FILE = join(resolve(import.meta.dirname, ".."), "public/data/synonyms/zh.txt");

let read: Synonyms | null = null;

/** The synonyms that the extension ships with. */
export function chineseSynonyms(): Synonyms {
  read ??= readSynonyms(readFileSync(FILE, "utf8"));
  return read;
}
