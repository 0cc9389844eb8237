import { NUMBER_WORDS } from "./numerals.ts";
import { WORDS_BY_SIZE } from "./words-by-size.ts";

/**
 * Words of grammar: they make half of any English text, and tell nothing. SCOWL's smallest list has them beside
 * 4,000 others. In about the order of their frequency.
 */
const GRAMMAR = `
  the of and to a in is it that i you for was on with as be he she they we at by this have from or are not but had his
  her an which were all their there been one if would who has will more no out so said what up its about into than
  them can only other new some could time these two may then do first any my now such like our over man me even most
  made after also did many before must through back years where much your way well down should because each just
  those people too mr how state good very make world still own see men work long get here between both life being
  under never day same another know while last might us great old year off come since against go came right used
  take three himself few house use during without again place around however found mrs thought went say part once
  general high upon school every don does got put think something going really want things thing lot let kind yes
  am isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't
  it's that's there's he's she's what's i'm i've i'll i'd you're you've you'll we're we've we'll they're they've
`;

/**
 * Nats by what is known of a word: minus the logarithm of its share of general English, as Zipf's law has it for
 * the middle of each list (a word of rank r has a share of about one in 9 r).
 */
const RARITY_OF_GRAMMAR = 5;
const RARITY_BY_SIZE = [8.5, 11];
const RAREST = 12.5;

let rarities: Map<string, number> | null = null;

/** Read when it is first asked for: most people never read an English interview. */
function readRarities(): Map<string, number> {
  const read = new Map<string, number>();
  WORDS_BY_SIZE.split("|").forEach((words, size) => {
    for (const word of words.split(" ")) read.set(word, RARITY_BY_SIZE[size] ?? RAREST);
  });
  // Words of numbers are found as numbers, and shall not count twice.
  for (const word of [...GRAMMAR.trim().split(/\s+/), ...NUMBER_WORDS]) read.set(word, RARITY_OF_GRAMMAR);
  return read;
}

/**
 * How much it tells to meet an English word, in nats.
 * @param word folded, with its apostrophes; the 's behind it does not matter
 */
export function rarityOf(word: string): number {
  rarities ??= readRarities();
  return rarities.get(word) ?? rarities.get(word.replace(/'s?$/, "")) ?? RAREST;
}
