import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";

const USAGE =
  "Usage: tsx scripts/build-english-rarity.ts FOLDER, the word lists of SCOWL (Debian's package scowl: /usr/share/dict/scowl)";

/** Where the built table lies. */
const ENGLISH_WORDS_FILE = join(resolve(import.meta.dirname, ".."), "lib/language/en/words-by-size.ts");

/** SCOWL's sizes, the commonest words first: those up to 20 are known to everybody, and 35 would take 300 KB. */
const SIZES = ["10", "20"];
/** Spellings of both sides of the Atlantic. */
const LISTS = ["english-words", "american-words", "british-words"];

/** The table as source code: words of each size, folded. @param folder with SCOWL's lists */
export function englishWordsSource(folder: string): string {
  const known = new Set<string>();
  const sizes = SIZES.map((size) => {
    const words = new Set<string>();
    for (const file of readdirSync(folder).sort()) {
      if (!LISTS.some((list) => file === `${list}.${size}`)) continue;
      for (const word of readFileSync(join(folder, file), "latin1").split("\n"))
        if (/^[a-z]{2,}$/.test(word) && !known.has(word)) words.add(word);
    }
    for (const word of words) known.add(word);
    return [...words].sort().join(" ");
  });
  return `/** Common English words, by the sizes of SCOWL (between bars: ${SIZES.join(", ")}). Built by scripts/build-english-rarity.ts. */\nexport const WORDS_BY_SIZE =\n  "${sizes.join("|")}";\n`;
}

if (process.argv[1] === import.meta.filename) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
  } else writeFileSync(ENGLISH_WORDS_FILE, englishWordsSource(folder));
}
