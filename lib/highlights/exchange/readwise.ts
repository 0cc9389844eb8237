import { asText, BYTE_ORDER_MARK, csvLine, fromText } from "../../text/csv.ts";
import { HIGHLIGHT_COLOURS, type Highlight, highlightText } from "../highlight.ts";
import { hash } from "./hash.ts";
import { importedAddress } from "./imported-address.ts";
import { importedTime } from "./imported-time.ts";

/** What Readwise's import takes ("Import from CSV", docs.readwise.io), in its order. */
const COLUMNS = ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"] as const;

/** Highlights as Readwise's import takes them, row by row: it has no column for tags, colours and passages. */
export function* toReadwise(highlights: readonly Highlight[]): Generator<string, void, void> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS);
  for (const highlight of highlights) {
    const cells: Record<(typeof COLUMNS)[number], string> = {
      Highlight: highlightText(highlight),
      Title: highlight.title,
      Author: "",
      URL: highlight.address,
      Note: highlight.note,
      Location: String(highlight.pieces[0]?.position?.start ?? ""),
      Date: new Date(highlight.created)
        .toISOString()
        .replace("T", " ")
        .replace(/\.\d+Z$/u, "+00:00"),
    };
    yield csvLine(COLUMNS.map((column) => asText(cells[column])));
  }
}

/** Whether the first row of a CSV file is one of Readwise's: of its own export, or of what it imports. */
export function isReadwise(head: readonly string[]): boolean {
  return head.includes("Highlight") && (head.includes("Book Title") || head.includes("Title"));
}

/**
 * @param undated when a row without a date was kept (ISO 8601)
 * @returns what a row says, still to be checked as a `Highlight`
 */
export function fromReadwise(
  head: readonly string[],
  row: readonly string[],
  undated: string,
): Record<keyof Highlight, unknown> {
  // Readwise's own export marks no cell as text.
  const read = head.includes("Book Title") ? (cell: string) => cell : fromText;
  const cell = (...names: readonly string[]): string => {
    for (const name of names) {
      const found = row[head.indexOf(name)];
      if (head.includes(name) && found !== undefined && found !== "") return read(found);
    }
    return "";
  };
  const exact = cell("Highlight");
  const title = cell("Book Title", "Title");
  const address = cell("Source URL", "URL");
  const colour = cell("Color").toLowerCase();
  const date = cell("Highlighted at", "Date");
  const time = date === "" ? undated : importedTime(date);
  return {
    id: `readwise:${hash(`${title}\n${exact}`)}`,
    address: importedAddress(address),
    canonical: null,
    title,
    script: "",
    created: time,
    changed: time,
    colour: HIGHLIGHT_COLOURS.find((known) => known === colour) ?? "yellow",
    note: cell("Note"),
    tags: cell("Tags")
      .split(",")
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ""),
    pieces:
      exact === ""
        ? []
        : [
            {
              quote: { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
              position: null,
              path: null,
            },
          ],
    passage: null,
  };
}
