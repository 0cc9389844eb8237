import {
  formatReaderWords,
  MOST_READER_WORDS,
  parseReaderWords,
  type ReaderWord,
} from "../../lib/chinese/reader-words.ts";

/** A row of the table of words, as it is typed at the moment. */
export interface WordRow extends ReaderWord {
  /** Unique in the table. */
  readonly key: number;
}

/** What the table shows of a stored text. */
export interface WordTable {
  readonly rows: readonly WordRow[];
  /** Lines that are no words, remarks among them: kept as they are, since somebody wrote them. */
  readonly rest: readonly string[];
}

let keys = 0;

/** A row with a key of its own. */
export const wordRow = (word: ReaderWord): WordRow => ({ ...word, key: ++keys });

/** A row in which nothing is written yet. */
export const emptyRow = (): WordRow => wordRow({ word: "", result: "", target: null, site: null });

/** @param text as it lies in storage */
export function wordTable(text: string): WordTable {
  const { words, problems } = parseReaderWords(text);
  const unread = new Set(problems.map(({ line }) => line));
  const rest = text
    .split(/\r\n?|\n/u)
    .filter((line, index) => unread.has(index + 1) || line.trim().startsWith("#"));
  // A word that is left as it is has nothing in its second field, as a person leaves it.
  const rows = words.map((word) => wordRow(word.result === word.word ? { ...word, result: "" } : word));
  return { rows, rest };
}

/** A row as the word that is stored: where nothing is said of the result, the word is left as it is. */
function wordOf({ word, result, target, site }: WordRow): ReaderWord {
  const name = word.trim();
  return { word: name, result: result.trim() || name, target, site: site?.trim().toLowerCase() || null };
}

/** Whether a row says something that can be stored: a line of text has no room for everything. */
export function isStorable(row: WordRow): boolean {
  const word = wordOf(row);
  const { words, problems } = parseReaderWords(formatReaderWords([word]));
  const [read] = words;
  return (
    problems.length === 0 &&
    words.length === 1 &&
    read?.word === word.word &&
    read.result === word.result &&
    read.target === word.target &&
    read.site === word.site
  );
}

/** Whether nothing is written in a row yet. */
export const isEmpty = ({ word, result }: WordRow): boolean => word.trim() === "" && result.trim() === "";

/** @returns what is stored of a table: rows that say nothing yet are left out, and the rest stays as it was written */
export function textOfTable({ rows, rest }: WordTable): string {
  const words = rows.filter(isStorable).slice(0, MOST_READER_WORDS).map(wordOf);
  return [formatReaderWords(words), ...rest].filter((part) => part !== "").join("\n");
}

/** Whether a pasted text is a list of words rather than a word. */
export const isList = (text: string): boolean => /[\n\r\t=]/u.test(text.trim());
