import { TRANSCRIPT_WORDS } from "../../language/transcript-words.ts";
import { readTable } from "../../text/csv.ts";
import { inOneGo } from "../../text/work.ts";
import { inSeconds, recordedTime } from "./recorded-times.ts";
import type { TranscriptLine, UnsureLine } from "./transcript-line.ts";
import { endsSentence, joinedWords } from "./wrapped-lines.ts";

/** What a column of a transcript holds. */
type Column = keyof (typeof TRANSCRIPT_WORDS)[number]["columns"];

const COLUMNS = new Map<string, Column>();
for (const { columns } of TRANSCRIPT_WORDS) {
  for (const title of columns.speaker) COLUMNS.set(title, "speaker");
  for (const title of columns.words) COLUMNS.set(title, "words");
  for (const title of columns.start) COLUMNS.set(title, "start");
  for (const title of columns.silent) COLUMNS.set(title, "silent");
}

/** `Start Time (s)`, `start_time` and `StartTime` are one. */
const columnOf = (title: string): Column | null =>
  COLUMNS.get(
    title
      .replace(/[(（［[].*$/u, "")
      .replaceAll(/[\s_-]/gu, "")
      .toLowerCase(),
  ) ?? null;

/** Where the head of a table has each column; the first of several. */
const placesIn = (head: readonly string[]): Record<Column, number> => {
  const columns = head.map(columnOf);
  const at = (column: Column): number => columns.indexOf(column);
  return { speaker: at("speaker"), words: at("words"), start: at("start"), silent: at("silent") };
};

/** Whether a first row says who speaks and what is said. */
function isHead(row: readonly string[]): boolean {
  const { speaker, words } = placesIn(row);
  return speaker !== -1 && words !== -1;
}

/** What a table holds of a transcript, and its columns that hold none of it. */
export interface SpokenTable {
  readonly lines: readonly TranscriptLine[];
  readonly unsure: readonly UnsureLine[];
}

/** The first row is the file's line 1; the others are counted below it. */
const FIRST_ROW = 2;

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

/**
 * The rows of a table (comma, semicolon or tab between the cells) whose first row names a column for who speaks and
 * one for what is said, in any order and among others; a third one may say when.
 * @returns one line for each row, numbered by it, or more where its words have several; `null` where it is something else
 */
export function tableLines(text: string): SpokenTable | null {
  const table = inOneGo(readTable(text, isHead));
  if (typeof table === "string") return null;
  const { head, rows } = table;
  const { speaker, words, start } = placesIn(head);
  const times = rows.map((row) => recordedTime(row[start]?.trim()));
  const seconds = inSeconds(times, text.length);
  const lines = rows.flatMap((row, index) => {
    const said = (row[words] ?? "").split(/[\r\n]+/u).map((paragraph) => paragraph.trim());
    return said.map(
      (paragraph, at): TranscriptLine => ({
        number: index + FIRST_ROW,
        text: paragraph,
        start: at === 0 ? (seconds[index] ?? null) : null,
        speaker: at === 0 ? (row[speaker] ?? "").trim() || null : null,
      }),
    );
  });
  // A second text, such as a translation, is not read; nobody should miss it unawares.
  const leftOut = head.filter(
    (title, at) =>
      title.trim() !== "" && columnOf(title) !== "silent" && ![speaker, words, start].includes(at),
  );
  const unsure: UnsureLine[] =
    leftOut.length === 0 ? [] : [{ line: 1, text: leftOut.join(", "), why: "column" }];
  return { lines: wholeSentences(lines), unsure };
}
