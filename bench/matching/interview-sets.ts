import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { foldedText } from "../../lib/chinese/folded-text.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { readInterviewOptions } from "../../tooling/interviews.ts";
import { type LabelledPage, type LabelledRow, readLabelledPages } from "./labelled-pages.ts";
import { TranscriptPlaces } from "./transcript-places.ts";

const FOLDER = resolve(import.meta.dirname, "../interviews");

const Description = v.strictObject({
  split: v.picklist(["develop", "measured"]),
  language: v.pipe(v.string(), v.regex(/^(?:zh|en)\b/)),
});

export const SPLITS = ["develop", "measured"] as const;
type Split = (typeof SPLITS)[number];

/** How a page's language stands to its interview's. */
export const DIRECTIONS = ["same language", "English on Chinese", "Chinese on English"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** An interview of `bench/interviews/` with its labelled pages. */
export interface InterviewSet {
  readonly name: string;
  readonly split: Split;
  readonly interview: Interview;
  readonly transcript: TranscriptPlaces;
  readonly pages: readonly (LabelledPage & { readonly direction: Direction })[];
}

/** @throws Error with a sentence where a label says what neither the page nor the transcript holds */
export function checkRow(where: string, row: LabelledRow, transcript: TranscriptPlaces): void {
  if (row.places.length === 0) throw new Error(`${where} labels words that are not on it: ${row.text}`);
  if (row.kind === "unmatched" && row.sources.length === 0) return;
  if (row.sources.length === 0) throw new Error(`${where} gives no source for: ${row.text}`);
  for (const source of row.sources)
    if (transcript.ofLabel(source).length === 0)
      throw new Error(`${where} names a source that is not in the transcript: ${source}`);
  const words = foldedText(row.text).text;
  const isVerbatim = row.sources.some((source) => foldedText(source).text.includes(words));
  if (row.kind === "verbatim" && !isVerbatim)
    throw new Error(`${where} calls verbatim what its source does not hold letter for letter: ${row.text}`);
}

/** @throws Error with a sentence where what lies in the folder does not fit together */
function readSet(name: string): InterviewSet {
  const folder = join(FOLDER, name);
  const { split, language } = v.parse(
    Description,
    JSON.parse(readFileSync(join(folder, "set.json"), "utf8")),
  );
  const [read] = readInterviewOptions([
    { kind: "option", name: "interview", value: join(folder, "transcript.txt") },
    { kind: "option", name: "details", value: join(folder, "details.json") },
  ]);
  if (read === undefined) throw new Error(`There is no interview in ${folder}.`);
  const interview = { ...read, id: name };
  const transcript = new TranscriptPlaces(interview);
  const pages = readLabelledPages(join(folder, "pages")).map((page) => {
    for (const row of page.rows) checkRow(`The page ${name}/${page.name}`, row, transcript);
    const isSame = page.language.slice(0, 2) === language.slice(0, 2);
    const other: Direction = language.startsWith("zh") ? "English on Chinese" : "Chinese on English";
    const direction: Direction = isSame ? "same language" : other;
    return { ...page, direction };
  });
  return { name, split, interview, transcript, pages };
}

/**
 * The interviews that were written to measure matching with, by name.
 * @throws Error with a sentence where a label does not stand on its page, or its source not in its transcript
 */
export function readInterviewSets(): InterviewSet[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => existsSync(join(FOLDER, name, "set.json")))
    .sort()
    .map(readSet);
}
