import { NUMBER_WORDS } from "./numerals.ts";
import { WORDS_BY_RARITY } from "./words-by-rarity.ts";

/** Nats of the commonest words of the table, "you" and "the". */
export const COMMONEST = 3;
/** Nats of what is known to be a word of grammar, and is in no table. */
const OF_GRAMMAR = 5;
/** Nats of all that the table does not have: what stands less than four times in a million words is not told apart. */
export const RAREST = 12.5;
/** Nats from one step of the table to the next. */
export const RARITY_STEP = 0.5;

/** don't, they'll, we've: words of grammar, which the corpus has in parts. */
const CONTRACTION = /(?:n't|'(?:d|ll|m|re|ve))$/;

let rarities: Map<string, number> | null = null;

/** Read when it is first asked for: most people never read an English interview. */
function readRarities(): Map<string, number> {
  const read = new Map<string, number>();
  WORDS_BY_RARITY.split("|").forEach((words, step) => {
    for (const word of words.split(" ")) read.set(word, COMMONEST + step * RARITY_STEP);
  });
  // Words of numbers are found as numbers, and shall not count twice.
  for (const word of NUMBER_WORDS) read.set(word, OF_GRAMMAR);
  return read;
}

/**
 * How much it tells to meet an English word, in nats: minus the logarithm of its share of all words of SUBTLEX-US, the
 * subtitles of 8,388 films and series (51 million words). A list by sizes (SCOWL), which has "wait" and "pencil" at one
 * rarity, found fewer reported passages on the English pages for development, and more wrong ones.
 * @see Brysbaert and New, Moving beyond Kučera and Francis, Behavior Research Methods 41 (2009)
 * @param word folded, with its apostrophes; the 's behind it does not matter
 */
export function rarityOf(word: string): number {
  rarities ??= readRarities();
  if (CONTRACTION.test(word)) return OF_GRAMMAR;
  return rarities.get(word) ?? rarities.get(word.replace(/'s?$/, "")) ?? RAREST;
}
