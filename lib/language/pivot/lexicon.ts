import { SortedLines } from "../../text/sorted-lines.ts";

/** A Chinese word by which a word of another language may be translated. */
interface Translation {
  /** Folded. */
  readonly word: string;
  /** How likely it is among all translations of the other word, as a logarithm in nats; 0 where it is the only one. */
  readonly likelihood: number;
}

/**
 * The words through which texts in different languages are compared: those of Chinese, and what other languages' words
 * are called there.
 */
export interface Lexicon {
  /** The Chinese words, folded, with how much it tells to meet each, in nats. */
  readonly rarities: ReadonlyMap<string, number>;
  /** Of the longest of them, in characters. */
  readonly longestWord: number;
  /**
   * What an English word or phrase may be called in Chinese.
   * @param stems of its words, with a space between them
   */
  ofEnglish(stems: string): readonly Translation[];
}

/** An English phrase that is looked for as one has at most so many words. */
export const LONGEST_PHRASE = 2;

/** How a lexicon is written, and read again: one step is so many nats. */
export const RARITY_STEP = 0.5;
export const LIKELIHOOD_STEP = 0.25;
/** Steps are single characters, from this one up. */
const ZERO = "0".charCodeAt(0);

/** A number of steps as a character. */
export const stepOf = (steps: number): string => String.fromCharCode(ZERO + Math.round(steps));

/** More entries are looked up anew, so that a page of all words fills no memory. */
const MOST_KNOWN = 20_000;

/** Two parts, with a line feed before each of their lines. */
const PARTS = "\n\n";
const LETTERS_OF_STEP = 1;

/** Reads the Chinese words, one line for each rarity. */
function readRarities(part: string): Map<string, number> {
  const rarities = new Map<string, number>();
  for (const line of part.split("\n")) {
    const rarity = (line.charCodeAt(0) - ZERO) * RARITY_STEP;
    for (const word of line.slice(LETTERS_OF_STEP).split(" ")) rarities.set(word, rarity);
  }
  return rarities;
}

const translationsIn = (list: string): Translation[] =>
  list.split(" ").map((translation) => ({
    word: translation.slice(LETTERS_OF_STEP),
    likelihood: -(translation.charCodeAt(0) - ZERO) * LIKELIHOOD_STEP,
  }));

/**
 * Reads a lexicon. Its first part has a line for each rarity with all Chinese words of it. Its second part has a line
 * for each English word or phrase, in the order of their units of UTF-16: the stems, a tab, and the translations, each
 * behind a character for its likelihood.
 * @param text as `scripts/build-lexicon.ts` writes it
 */
export function readLexicon(text: string): Lexicon {
  const [chinese = "", english = ""] = text.split(PARTS);
  const rarities = readRarities(chinese);
  const lines = new SortedLines(english, "\t");
  const known = new Map<string, readonly Translation[]>();
  const ofEnglish = (stems: string): readonly Translation[] => {
    const cached = known.get(stems);
    if (cached !== undefined) return cached;
    const list = lines.find(stems);
    const found = list === null ? [] : translationsIn(list);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(stems, found);
    return found;
  };
  let longestWord = 0;
  for (const word of rarities.keys()) if (word.length > longestWord) longestWord = word.length;
  return { rarities, longestWord, ofEnglish };
}
