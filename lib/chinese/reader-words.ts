import { isScriptVariant, type ScriptVariant } from "./script-variant.ts";

/** A word of the reader's own, which wins over the dictionary. */
export interface ReaderWord {
  /** As pages write it. */
  readonly word: string;
  /** What it becomes; equal to `word` where it is to be left alone. */
  readonly result: string;
  /** The target for which this holds; `null`: for all. */
  readonly target: ScriptVariant | null;
  /** The host (such as "example.org", its subdomains included) where this holds; `null`: everywhere. */
  readonly site: string | null;
}

/** A line that says nothing that can be understood. */
interface ReaderWordsProblem {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

export interface ReaderWordsReading {
  readonly words: readonly ReaderWord[];
  readonly problems: readonly ReaderWordsProblem[];
}

/** Longer entries are sentences, not words, and would only slow every page down. */
const LONGEST_READER_WORD = 100;
/** As many as a person can write and many more; further lines are refused. */
export const MOST_READER_WORDS = 20_000;

const HEADING = /^\[\s*(\S+)(?:\s+(\S+))?\s*\]$/u;
const EVERY_TARGET = "all";

/**
 * Reads words as `formatReaderWords` writes them: a line `word = result`, or `word` alone to leave it alone;
 * `[twp]`, `[twp example.org]` or `[all]` above says where the lines below hold; `#` starts a remark.
 * @returns the words, and the lines that are none
 */
export function parseReaderWords(text: string): ReaderWordsReading {
  const words: ReaderWord[] = [];
  const problems: ReaderWordsProblem[] = [];
  let heading: Pick<ReaderWord, "target" | "site"> | null = { target: null, site: null };
  text.split(/\r\n?|\n/u).forEach((raw, index) => {
    const line = raw.replace(/^\ufeff/u, "").trim();
    if (line === "" || line.startsWith("#")) return;
    const problem = { line: index + 1, text: line.slice(0, LONGEST_READER_WORD) };
    const match = HEADING.exec(line);
    if (match !== null) {
      const [, target, site = null] = match;
      heading = isScriptVariant(target)
        ? { target, site: site?.toLowerCase() ?? null }
        : target === EVERY_TARGET
          ? { target: null, site: site?.toLowerCase() ?? null }
          : null;
      if (heading === null) problems.push(problem);
      return;
    }
    const [word = "", result = word, ...more] = line.split(/[=\t]/u).map((part) => part.trim());
    const isTooLong = Math.max(word.length, result.length) > LONGEST_READER_WORD;
    if (
      heading === null ||
      word === "" ||
      isTooLong ||
      more.length > 0 ||
      words.length >= MOST_READER_WORDS
    ) {
      problems.push(problem);
    } else words.push({ word, result, ...heading });
  });
  return { words, problems };
}

/** @returns the words as text that `parseReaderWords` reads, grouped by where they hold */
export function formatReaderWords(words: readonly ReaderWord[]): string {
  const groups = new Map<string, string[]>();
  for (const { word, result, target, site } of words) {
    const heading = `[${target ?? EVERY_TARGET}${site === null ? "" : ` ${site}`}]`;
    const lines = groups.get(heading) ?? [];
    lines.push(word === result ? word : `${word} = ${result}`);
    groups.set(heading, lines);
  }
  return [...groups].map(([heading, lines]) => [heading, ...lines, ""].join("\n")).join("\n");
}

/**
 * The words that hold for a target on a site, the more special ones over the others.
 * @param host the host of the page; empty where there is none
 * @returns what each word becomes
 */
export function wordsFor(
  words: readonly ReaderWord[],
  target: ScriptVariant,
  host: string,
): ReadonlyMap<string, string> {
  const rank = (word: ReaderWord): number => (word.site === null ? 0 : 2) + (word.target === null ? 0 : 1);
  const holding = words.filter(
    (word) =>
      (word.target === null || word.target === target) &&
      (word.site === null || host === word.site || host.endsWith(`.${word.site}`)),
  );
  return new Map(
    holding.toSorted((one, other) => rank(one) - rank(other)).map(({ word, result }) => [word, result]),
  );
}
