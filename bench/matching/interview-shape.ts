import { foldedText } from "../../lib/chinese/folded-text.ts";
import { isStatement } from "./interview-scores.ts";
import type { InterviewSet } from "./interview-sets.ts";
import type { LabelledRow } from "./labelled-pages.ts";

function bigramsOf(text: string): string[] {
  const folded = foldedText(text).text;
  return Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(at, at + 2));
}

/** The share of a label's character bigrams that its sources hold, 0 to 1. */
function overlapOf({ text, sources }: LabelledRow): number {
  const held = new Set(sources.flatMap(bigramsOf));
  const bigrams = bigramsOf(text);
  return bigrams.filter((bigram) => held.has(bigram)).length / Math.max(1, bigrams.length);
}

function medianOverlap(rows: readonly LabelledRow[]): string {
  const sorted = rows.map(overlapOf).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]?.toFixed(2) ?? "–";
}

function share(rows: readonly LabelledRow[], ...kinds: string[]): string {
  const count = rows.filter(({ kind }) => kinds.includes(kind)).length;
  return rows.length === 0 ? "–" : `${Math.round((100 * count) / rows.length)} % (${count}/${rows.length})`;
}

export const SHAPE_HEAD = [
  "interview",
  "pages",
  "coverage",
  "passages a page",
  "quoted: verbatim",
  "edited or spliced",
  "reworded or translated",
  "not in the transcript",
  "overlap, quoted",
  "overlap, reported",
  "altered",
  "misattributed",
] as const;

/** How far a set's pages stand from its transcript: a row for pages in its language and one for the others. */
export function shapeOf({ name, pages }: InterviewSet): string[][] {
  return [...new Set(pages.map(({ direction }) => direction))].map((direction) => {
    const own = pages.filter((page) => page.direction === direction);
    const covering = own.filter(({ covers }) => covers);
    const rows = covering.flatMap((page) => page.rows);
    const statements = rows.filter(isStatement);
    const quoted = rows.filter((row) => row.quoted && row.kind !== "term");
    const overlap = (of: readonly LabelledRow[]): string =>
      direction === "same language" ? medianOverlap(of) : "–";
    const flagged = (flag: string): string => `${rows.filter(({ flags }) => flags.includes(flag)).length}`;
    return [
      `${name}, ${direction}`,
      `${own.length}`,
      `${covering.length}`,
      (statements.length / Math.max(1, covering.length)).toFixed(1),
      share(quoted, "verbatim"),
      share(quoted, "edited", "spliced"),
      share(quoted, "reworded", "translated"),
      share(quoted, "unmatched"),
      overlap(quoted.filter(isStatement)),
      overlap(statements.filter((row) => !row.quoted)),
      flagged("altered"),
      flagged("misattributed"),
    ];
  });
}
