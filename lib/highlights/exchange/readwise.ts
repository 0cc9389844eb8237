import { cleanAddress } from "../../address/clean-address.ts";
import { HIGHLIGHT_COLOURS, type Highlight } from "../highlight.ts";
import { hash } from "./hash.ts";

/** Readwise writes "2024-05-01 10:20:30+00:00", or the same with a "T". */
function timeOf(text: string): string | null {
  const time = Date.parse(text.trim().replace(" ", "T"));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Whether the first row of a CSV file is that of an export of Readwise. */
export function isReadwise(head: readonly string[]): boolean {
  return head.includes("Highlight") && (head.includes("Book Title") || head.includes("Title"));
}

/** @returns what a row says, still to be checked as a `Highlight` */
export function fromReadwise(
  head: readonly string[],
  row: readonly string[],
): Record<keyof Highlight, unknown> {
  const cell = (...names: readonly string[]): string => {
    for (const name of names) {
      const found = row[head.indexOf(name)];
      if (head.includes(name) && found !== undefined && found !== "") return found;
    }
    return "";
  };
  const exact = cell("Highlight");
  const title = cell("Book Title", "Title");
  const address = cell("Source URL", "URL");
  const colour = cell("Color").toLowerCase();
  const time = timeOf(cell("Highlighted at"));
  return {
    id: `readwise:${hash(`${title}\n${exact}`)}`,
    address: address === "" ? "" : cleanAddress(address),
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
