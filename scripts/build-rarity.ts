import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { readWordFrequencies } from "../tooling/chinese-words.ts";

/** Where the built table lies. */
const RARITY_BANDS_FILE = join(resolve(import.meta.dirname, ".."), "lib/language/zh/rarity-bands.ts");

/** Nats from one band to the next; `lib/language/zh/rarity.ts` counts in the same. */
const BAND = 0.5;
/** A character that stands less often than this in jieba's corpus is as rare as one that is not listed. */
const LEAST_COUNT = 200;

/** The table as source code: folded characters by rarity, the commonest first. */
function rarityBandsSource(): string {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [word, frequency] of readWordFrequencies()) {
    for (const character of word) {
      if (!/^\p{Script=Han}$/u.test(character) || character.length > 1) continue;
      counts.set(character, (counts.get(character) ?? 0) + frequency);
      total += frequency;
    }
  }
  const bands: string[][] = [];
  for (const [character, count] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (count < LEAST_COUNT) continue;
    const band = Math.round(-Math.log(count / total) / BAND);
    bands[band] = [...(bands[band] ?? []), character];
  }
  const text = Array.from(bands, (band) => (band ?? []).join("")).join("|");
  return `/** Folded Chinese characters by rarity: band \`n\` (between bars, from 0) holds those of about n × ${BAND} nats. Built by scripts/build-rarity.ts from the word frequencies of jieba's dictionary. */\nexport const RARITY_BANDS =\n  "${text}";\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(RARITY_BANDS_FILE, rarityBandsSource());
