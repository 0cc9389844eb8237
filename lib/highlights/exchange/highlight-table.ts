import { asText, BYTE_ORDER_MARK, csvLine, fromText } from "../../text/csv.ts";
import { type Highlight, highlightText } from "../highlight.ts";
import { differenceLine, exportedPassage, type KnownInterviews, linkToWords } from "./exported-facts.ts";
import { importedAddress } from "./imported-address.ts";

const COLUMNS = [
  "Quote",
  "Note",
  "Tags",
  "Colour",
  "Title",
  "Address",
  "Link",
  "Created",
  "Changed",
  "Verdict",
  "Flags",
  "Interview",
  "Turn",
  "Speaker",
  "Original",
  "Differences",
  "Interview id",
  "Speaker id",
  "Prefix",
  "Suffix",
  "Canonical address",
  "Script",
  "Id",
] as const;
type Column = (typeof COLUMNS)[number];

/** Several texts in a cell, one a line; a line feed in one of them is written as `\n`, and a backslash doubled. */
const listCell = (items: readonly string[]): string =>
  items.map((item) => item.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")).join("\n");

const itemsOf = (cell: string): string[] =>
  cell.split("\n").map((item) => item.replace(/\\(\\|n)/gu, (_, escaped) => (escaped === "n" ? "\n" : "\\")));

const filledItems = (cell: string): string[] => (cell === "" ? [] : itemsOf(cell));

/** Highlights as a table for a spreadsheet, row by row. */
export function* toCsv(
  highlights: readonly Highlight[],
  interviews: KnownInterviews,
): Generator<string, void, void> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS);
  for (const highlight of highlights) {
    const cells = cellsOf(highlight, interviews);
    yield csvLine(COLUMNS.map((column) => asText(cells[column])));
  }
}

function cellsOf(highlight: Highlight, interviews: KnownInterviews): Record<Column, string> {
  const { passage, pieces } = highlight;
  const exported = exportedPassage(highlight, interviews);
  const sources = exported?.sources ?? [];
  return {
    Quote: highlightText(highlight),
    Note: highlight.note,
    Tags: listCell(highlight.tags),
    Colour: highlight.colour,
    Title: highlight.title,
    Address: highlight.address,
    Link: linkToWords(highlight),
    Created: highlight.created,
    Changed: highlight.changed,
    Verdict: exported?.kind ?? "",
    Flags: listCell(exported?.flags ?? []),
    Interview: exported?.interview ?? "",
    Turn: listCell(sources.map(({ turn }) => String(turn))),
    Speaker: listCell(sources.map(({ speaker }) => speaker)),
    Original: listCell(sources.map(({ text }) => text)),
    Differences: listCell((exported?.differences ?? []).map(differenceLine)),
    "Interview id": passage?.interview ?? "",
    "Speaker id": listCell((passage?.sources ?? []).map(({ speaker }) => speaker ?? "")),
    Prefix: pieces[0]?.quote.prefix ?? "",
    Suffix: pieces.at(-1)?.quote.suffix ?? "",
    "Canonical address": highlight.canonical ?? "",
    Script: highlight.script,
    Id: highlight.id,
  };
}

/** Whether the first row of a table is that of `toCsv`. */
export const isHighlightTable = (head: readonly string[]): boolean =>
  head.includes("Quote") && head.includes("Created") && head.includes("Id");

/** @returns what a row says, still to be checked as a `Highlight` */
export function fromHighlightRow(
  head: readonly string[],
  row: readonly string[],
): Record<keyof Highlight, unknown> {
  const cell = (column: Column): string => fromText(row[head.indexOf(column)] ?? "");
  const address = cell("Address");
  const canonical = cell("Canonical address");
  return {
    id: cell("Id"),
    address: importedAddress(address),
    canonical: canonical === "" ? null : importedAddress(canonical),
    title: cell("Title"),
    script: cell("Script"),
    created: cell("Created"),
    changed: cell("Changed") || cell("Created"),
    colour: cell("Colour"),
    note: cell("Note"),
    tags: filledItems(cell("Tags")),
    pieces: [
      {
        quote: {
          type: "TextQuoteSelector",
          exact: cell("Quote"),
          prefix: cell("Prefix"),
          suffix: cell("Suffix"),
        },
        position: null,
        path: null,
      },
    ],
    passage: cell("Verdict") === "" ? null : passageOf(cell),
  };
}

function passageOf(cell: (column: Column) => string): Record<string, unknown> {
  const texts = itemsOf(cell("Original"));
  const speakers = itemsOf(cell("Speaker id"));
  return {
    interview: cell("Interview id"),
    kind: cell("Verdict"),
    flags: filledItems(cell("Flags")),
    sources: filledItems(cell("Turn")).map((turn, at) => ({
      turn: Number(turn),
      speaker: speakers[at] || null,
      text: texts[at] ?? "",
    })),
  };
}
