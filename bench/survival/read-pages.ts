import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pageFromHtml } from "../../tooling/page-from-html.ts";

/** Pages with less text have no room for a quote and its context. */
const SHORTEST_PAGE = 300;

/** The texts of all saved pages of the folders, white space as a browser shows it. */
export function readPages(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".html"))
        .toSorted()
        .map((name) => pageFromHtml(readFileSync(join(folder, name), "utf8")).text.text),
    )
    .map((text) =>
      text
        .replace(/[^\S\n]+/g, " ")
        .replace(/ ?\n ?/g, "\n")
        .trim(),
    )
    .filter((text) => text.length >= SHORTEST_PAGE);
}
