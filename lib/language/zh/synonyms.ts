import { fold } from "../../chinese/fold.ts";
import { SortedLines } from "../../text/sorted-lines.ts";

/** Chinese words by which another may render what a word says. */
export interface Synonyms {
  /** @param word folded @returns as `Rendition.synonyms` has them; `null` where none are known */
  of(word: string): string | null;
}

/** Words that synonyms are looked up for have so many characters. */
const SHORTEST_WORD = 2;
export const LONGEST_WORD = 5;

/** Reads synonyms: a line for each word in the order of their units of UTF-16, with a space behind the word. */
export function readSynonyms(text: string): Synonyms {
  const lines = new SortedLines(text, " ");
  return { of: (word) => lines.find(word) };
}

/** The synonyms of all words that may stand in some texts, as `Rendition.synonyms` has them. */
export function synonymsIn(texts: readonly string[], synonyms: Synonyms): Record<string, string> {
  const found = new Map<string, string | null>();
  for (const text of texts)
    for (const [run] of fold(text).matchAll(/\p{Script=Han}+/gu))
      for (let start = 0; start < run.length; start++)
        for (let end = start + SHORTEST_WORD; end <= Math.min(run.length, start + LONGEST_WORD); end++) {
          const word = run.slice(start, end);
          if (!found.has(word)) found.set(word, synonyms.of(word));
        }
  return Object.fromEntries(
    [...found].flatMap(([word, list]) => (list === null ? [] : [[word, list] as const])).sort(),
  );
}
