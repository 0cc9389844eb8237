import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { pageFromHtml } from "../../tooling/page-from-html.ts";
import { placesOf, type Range } from "./ranges.ts";

const Row = v.object({
  text: v.string(),
  quoted: v.boolean(),
  kind: v.string(),
  sources: v.array(v.string()),
  flags: v.optional(v.array(v.string()), []),
});
const Labels = v.object({ coverage: v.optional(v.boolean(), true), passages: v.array(Row) });

/** A passage as a person labelled it. */
export interface LabelledRow extends v.InferOutput<typeof Row> {
  /** Where its text stands on the page; several where the page repeats it. */
  readonly places: readonly Range[];
}

export interface LabelledPage {
  readonly name: string;
  readonly title: string;
  /** The `lang` attribute of its root, empty if none. */
  readonly language: string;
  readonly text: string;
  readonly covers: boolean;
  readonly rows: readonly LabelledRow[];
  /** By a second person who has not seen the first one's labels; `null` where nobody did. */
  readonly secondRows: readonly LabelledRow[] | null;
}

function readLabels(path: string, text: string): { covers: boolean; rows: LabelledRow[] } {
  const labels = v.parse(Labels, JSON.parse(readFileSync(path, "utf8")));
  return {
    covers: labels.coverage,
    rows: labels.passages.map((row) => ({ ...row, places: placesOf(row.text, text) })),
  };
}

/** @returns the pages of a folder that have labels beside them, by name; none where there is no such folder */
export function readLabelledPages(folder: string): LabelledPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".html") && existsSync(join(folder, file.replace(/html$/, "gold.json"))))
    .sort()
    .map((file) => {
      const page = pageFromHtml(readFileSync(join(folder, file), "utf8"));
      const { text } = page.text;
      const second = join(folder, file.replace(/html$/, "labels.json"));
      return {
        name: file.replace(/\.html$/, ""),
        title: page.title,
        language: page.lang,
        text,
        ...readLabels(join(folder, file.replace(/html$/, "gold.json")), text),
        secondRows: existsSync(second) ? readLabels(second, text).rows : null,
      };
    });
}
