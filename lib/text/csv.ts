import Papa from "papaparse";
import type { Steps } from "./work.ts";

/** A row may be as long as this, in UTF-16: a note as long as a highlight may have, and as much again. */
const LONGEST_ROW = 1 << 22;
/** So much is read at once, in UTF-16: twenty milliseconds where all of it are line ends, one or two else. */
const CHUNK = 1 << 14;
/**
 * A row that is longer than that has at most so many marks (quotation marks and what cuts cells): a tenth of a second
 * where each is in a wrong place.
 */
const MOST_MARKS = 100_000;
/** A table may have so many rows, empty ones among them: ten times what anybody keeps. */
const MOST_ROWS = 1_000_000;
/** What tables are cut by: the comma, Excel's semicolon where the comma is in numbers, and the tab of what is copied. */
const DELIMITERS = [",", ";", "\t"] as const;

/**
 * What a spreadsheet would take for a formula begins with; those of East Asia take signs of full width as well
 * (OWASP, "CSV Injection").
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/u;

/** A cell that no spreadsheet takes for a formula: marked as text where it could be. */
export const asText = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** What `asText` was given. */
export const fromText = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** What stands before the first row: without it spreadsheets misread Chinese. */
export const BYTE_ORDER_MARK = "\ufeff";

/** A row as RFC 4180 has it, with the end of its line. */
export const csvLine = (row: readonly string[]): string => `${Papa.unparse([[...row]])}\r\n`;

/** Why a table cannot be read. */
type TableProblem = "unknown-format" | "beyond-limits";

/** What was read of a table, or why it was not. */
type TableRead = { readonly head: string[]; readonly rows: string[][] } | TableProblem;

/**
 * Reads a table, whatever it is cut by; empty rows are left out.
 * @param isHead whether a first row is one that is looked for
 */
export function* readTable(text: string, isHead: (row: readonly string[]) => boolean): Steps<TableRead> {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const newline = /\r\n|[\r\n]/u.exec(body.slice(0, CHUNK))?.[0];
  const cut = { newline: newline === "\r" || newline === "\r\n" ? newline : "\n" } as const;
  const delimiter = DELIMITERS.find((one) =>
    isHead(rowsIn(body.slice(0, CHUNK), { ...cut, delimiter: one }, 1).at(0)?.row ?? []),
  );
  if (delimiter === undefined) return "unknown-format";
  const all: string[][] = [];
  let start = 0;
  let count = 0;
  for (let size = CHUNK; start < body.length; ) {
    const isLast = start + size >= body.length;
    const piece = body.slice(start, start + size);
    if (size > CHUNK && marksIn(piece, delimiter) > MOST_MARKS) return "beyond-limits";
    const read = rowsIn(piece, { ...cut, delimiter });
    yield;
    // The last row of a piece may go on behind it.
    const whole = isLast ? read : read.slice(0, -1);
    for (const { row } of whole) if (row.some((cell) => cell !== "")) all.push(row);
    count += whole.length;
    if (count > MOST_ROWS) return "beyond-limits";
    if (isLast) break;
    start += whole.at(-1)?.end ?? 0;
    size = whole.length === 0 ? size * 2 : CHUNK;
    if (size > LONGEST_ROW) return "beyond-limits";
  }
  const [head = [], ...rows] = all;
  return { head, rows };
}

const marksIn = (text: string, delimiter: string): number =>
  text.split('"').length + text.split(delimiter).length;

/** @returns the rows, each with where it ends */
function rowsIn(
  text: string,
  cut: { readonly delimiter: string; readonly newline: "\r" | "\n" | "\r\n" },
  most = 0,
): { row: string[]; end: number }[] {
  const rows: { row: string[]; end: number }[] = [];
  // One byte order mark is taken away from whatever is parsed.
  const parsed = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + text : text;
  Papa.parse<string[]>(parsed, {
    ...cut,
    preview: most,
    step: ({ data, meta }) => {
      rows.push({ row: data, end: meta.cursor });
    },
  });
  return rows;
}
