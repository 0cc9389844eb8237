import { TRANSCRIPT_WORDS } from "../../language/transcript-words.ts";
import { readTable } from "../../text/csv.ts";
import { inOneGo } from "../../text/work.ts";
import { inSeconds, recordedTime } from "./recorded-times.ts";
import { markdownCells, tableIn } from "./table-in-text.ts";
import type { TranscriptLine, UnsureLine } from "./transcript-line.ts";
import { endsSentence, joinedWords } from "./wrapped-lines.ts";

/** What a column of a transcript holds. */
type Column = keyof (typeof TRANSCRIPT_WORDS)[number]["columns"];

const COLUMNS = new Map<string, Column>();
for (const { columns } of TRANSCRIPT_WORDS) {
  for (const title of columns.speaker) COLUMNS.set(title, "speaker");
  for (const title of columns.words) COLUMNS.set(title, "words");
  for (const title of columns.start) COLUMNS.set(title, "start");
  for (const title of columns.rendition) COLUMNS.set(title, "rendition");
  for (const title of columns.silent) COLUMNS.set(title, "silent");
}

const RENDITIONS = [...COLUMNS].filter(([, column]) => column === "rendition").map(([title]) => title);
/** `英語譯文`, `Chinese translation`: a language and the word for a translation. */
const isOfTwoWords = (title: string): boolean =>
  RENDITIONS.some((word) => title.startsWith(word) && COLUMNS.get(title.slice(word.length)) === "rendition");

/** `Start Time (s)`, `start_time` and `StartTime` are one. */
function columnOf(title: string): Column | null {
  const plain = title
    .replace(/[(（［[].*$/u, "")
    .replaceAll(/[\s_-]/gu, "")
    .toLowerCase();
  return COLUMNS.get(plain) ?? (isOfTwoWords(plain) ? "rendition" : null);
}

/** Where the head of a table has each column: the first of several, and all that hold what is said. */
interface Places {
  readonly speaker: number;
  readonly start: number;
  /** What is said, in one language or in several: the column for the words first. */
  readonly words: readonly number[];
}

function placesIn(head: readonly string[]): Places {
  const columns = head.map(columnOf);
  const all = (column: Column): number[] => columns.flatMap((one, at) => (one === column ? [at] : []));
  return {
    speaker: columns.indexOf("speaker"),
    start: columns.indexOf("start"),
    words: [...all("words").slice(0, 1), ...all("rendition")],
  };
}

/** Whether a first row says who speaks and what is said. */
function isHead(row: readonly string[]): boolean {
  const { speaker, words } = placesIn(row);
  return speaker !== -1 && words.length > 0;
}

/** What a table holds of a transcript, and what of the text is none of it. */
export interface SpokenTable {
  /** One for each language: as many lines each, by the same speakers. */
  readonly renditions: readonly (readonly TranscriptLine[])[];
  /** What stands above the table. */
  readonly preface: string;
  readonly unsure: readonly UnsureLine[];
}

/** A row with its line in the file, from 1. */
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Rows of comma, semicolon or tab; each is counted as one line. */
function separatedRows(text: string, head: number): { head: readonly string[]; rows: Row[] } | null {
  const table = inOneGo(readTable(text, isHead));
  if (typeof table === "string") return null;
  return { head: table.head, rows: table.rows.map((cells, index) => ({ cells, line: head + index + 2 })) };
}

/** Rows of Markdown, below a head and its rule, to the first line that is none. */
function markdownRows(lines: readonly string[], head: number): { head: readonly string[]; rows: Row[] } {
  const rows: Row[] = [];
  for (const [index, line] of lines.slice(head + 2).entries())
    if (line.trim() !== "")
      rows.push({ cells: line.includes("|") ? markdownCells(line) : [line], line: head + index + 3 });
  return { head: markdownCells(lines[head] ?? ""), rows };
}

/** Machines cut at pauses: what the same speaker goes on with within a sentence is put together again. */
function wholeSentences(lines: readonly TranscriptLine[]): TranscriptLine[] {
  const found: TranscriptLine[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const isSame = last !== undefined && (line.speaker === null || line.speaker === last.speaker);
    if (isSame && last.text !== "" && !endsSentence(last.text))
      found[found.length - 1] = { ...last, text: joinedWords([last.text, line.text]) };
    else found.push(line);
  }
  return found;
}

/** In so many of the rows a further language must stand; a column that holds less is a note here and there. */
const THROUGHOUT = 0.8;

/** The lines of one column of words, with the speaker and the time of each row. */
function linesOf(rows: readonly Row[], words: number, speaker: number, times: readonly (number | null)[]) {
  return rows.flatMap(({ cells, line }, index) =>
    (cells[words] ?? "").split(/[\r\n]+/u).map(
      (paragraph, at): TranscriptLine => ({
        number: line,
        text: paragraph.trim(),
        start: at === 0 ? (times[index] ?? null) : null,
        speaker: at === 0 ? (cells[speaker] ?? "").trim() || null : null,
      }),
    ),
  );
}

/**
 * The rows of a table (comma, semicolon, tab or the bars of Markdown between the cells) whose head names a column for
 * who speaks and one for what is said, or one for each language; in any order and among others; a further one may say
 * when. A title may stand above.
 * @returns one line for each row, numbered by it, or more where its words have several; `null` where it is something else
 */
export function tableLines(text: string): SpokenTable | null {
  const lines = text.split(/\r\n|[\r\n]/u);
  const place = tableIn([(lines[0] ?? "").replace(/^\uFEFF/u, ""), ...lines.slice(1)], isHead);
  if (place === null) return null;
  const { head: at, isMarkdown } = place;
  const table = isMarkdown
    ? markdownRows(lines, at)
    : separatedRows(at === 0 ? text : lines.slice(at).join("\n"), at);
  if (table === null) return null;
  const { speaker, start, words: found } = placesIn(table.head);
  // What stands below a table has one cell.
  const isRow = ({ cells }: Row): boolean => cells.length > 1;
  const rows = table.rows.filter(isRow);
  const filled = (column: number): number =>
    rows.filter(({ cells }) => (cells[column] ?? "").trim() !== "").length;
  const words = found.filter((column, index) => index === 0 || filled(column) >= rows.length * THROUGHOUT);
  const below = table.rows.filter((row) => !isRow(row));
  const times = inSeconds(
    rows.map(({ cells }) => recordedTime(cells[start]?.trim())),
    text.length,
  );
  // A further text that names no language is not read; nobody should miss it unawares.
  const leftOut = table.head.filter(
    (title, column) =>
      title.trim() !== "" && columnOf(title) !== "silent" && ![speaker, start, ...words].includes(column),
  );
  const unsure: UnsureLine[] =
    leftOut.length === 0 ? [] : [{ line: at + 1, text: leftOut.join(", "), why: "column" }];
  for (const { cells, line } of below) unsure.push({ line, text: cells.join(" ").trim(), why: "footer" });
  return {
    renditions: words.map((column) => wholeSentences(linesOf(rows, column, speaker, times))),
    preface: lines.slice(0, at).join("\n").trim(),
    unsure,
  };
}
