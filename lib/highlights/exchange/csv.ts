import { type Highlight, highlightText } from "../highlight.ts";

const COLUMNS = ["Quote", "Note", "Tags", "Colour", "Title", "Address", "Created"];

/**
 * What a spreadsheet would take for a formula is marked as text; those of East Asia take signs of full width as well
 * (OWASP, "CSV Injection").
 */
const asText = (cell: string): string => (/^[=+\-@＝＋－＠\t\r\n]/u.test(cell) ? `'${cell}` : cell);

/** Rows as RFC 4180 has them, with a byte order mark, without which spreadsheets misread Chinese. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]): string =>
    row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
  return `\ufeff${rows.map((row) => `${line(row)}\r\n`).join("")}`;
}

/** @returns the rows of a CSV file; a quotation mark that is never closed closes at its end */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const start = text.startsWith("\ufeff") ? 1 : 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (character === '"' && cell === "") isQuoted = true;
    else if (character === ",") {
      row.push(cell);
      cell = "";
    } else if (character === "\n" || character === "\r") {
      if (character === "\r" && text.charAt(at + 1) === "\n") at++;
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else cell += character;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/** Highlights as a table for a spreadsheet. */
export function toCsv(highlights: readonly Highlight[]): string {
  return writeCsv([
    COLUMNS,
    ...highlights.map((highlight) =>
      [
        highlightText(highlight),
        highlight.note,
        highlight.tags.join(", "),
        highlight.colour,
        highlight.title,
        highlight.address,
        highlight.created,
      ].map(asText),
    ),
  ]);
}
