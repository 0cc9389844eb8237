import { foldedText } from "../../lib/chinese/folded-text.ts";
import type { Passage } from "../../lib/matching/passage.ts";
import type { LabelledPage, LabelledRow } from "./labelled-pages.ts";
import { isSame, joinRanges, type Range } from "./ranges.ts";
import type { TranscriptPlaces } from "./transcript-places.ts";

/** Quoted passages of fewer characters (folded, without marks) are not counted in the rates. */
export const SHORTEST_COUNTED = 12;
/** How far a boundary may be off. In characters. */
const BOUNDARY = 2;
/** Sources as far apart are one: a paragraph's end, a word that a label left out. In characters, folded. */
const SOURCE_GAP = 2;

/** Hits out of how many. */
export class Rate {
  hits = 0;
  of = 0;
  add(hit: boolean): void {
    this.of++;
    if (hit) this.hits++;
  }
  toString(): string {
    return this.of === 0 ? "– (0/0)" : `${(this.hits / this.of).toFixed(3)} (${this.hits}/${this.of})`;
  }
}

export interface Wrong {
  readonly page: string;
  readonly what: string;
  readonly text: string;
}

export class Score {
  readonly quotedRecall = new Rate();
  readonly quotedPrecision = new Rate();
  readonly reportedRecall = new Rate();
  readonly reportedPrecision = new Rate();
  readonly sources = new Rate();
  readonly kinds = new Rate();
  readonly boundaries = new Rate();
  readonly altered = new Rate();
  readonly coverage = new Rate();
  readonly hardNegatives = new Rate();
  /** Counts by labelled and then found kind. */
  readonly confusion = new Map<string, Map<string, number>>();
  readonly wrong: Wrong[] = [];

  count(labelled: string, found: string): void {
    const row = this.confusion.get(labelled) ?? new Map<string, number>();
    row.set(found, (row.get(found) ?? 0) + 1);
    this.confusion.set(labelled, row);
  }
}

const isStatement = (row: LabelledRow): boolean => row.kind !== "term" && row.kind !== "unmatched";
const lengthOf = (text: string): number => foldedText(text).text.length;

/** The range without marks and white space at its edges, which do not count as off. */
function trimmed(text: string, { start, end }: Range): Range {
  let left = start;
  let right = end;
  while (left < right && /[^\p{L}\p{N}]/u.test(text.charAt(left))) left++;
  while (right > left && /[^\p{L}\p{N}]/u.test(text.charAt(right - 1))) right--;
  return { start: left, end: right };
}

/** Whether a passage's sources, or an alternative's, are those of the label: each of either matches one. */
function hasAllSources(passage: Passage, row: LabelledRow, transcript: TranscriptPlaces): boolean {
  const labelled = row.sources.map((source) => transcript.ofLabel(source));
  return [passage.sources, ...passage.alternatives].some((sources) => {
    const found = joinRanges(
      sources.map((source) => transcript.ofSource(source)),
      SOURCE_GAP,
    );
    const wanted = joinRanges(
      labelled.flatMap((places) => {
        const near = places.find((place) => found.some((range) => isSame(range, place))) ?? places[0];
        return near === undefined ? [] : [near];
      }),
      SOURCE_GAP,
    );
    return (
      wanted.every((place) => found.some((range) => isSame(range, place))) &&
      found.every((range) => wanted.some((place) => isSame(range, place)))
    );
  });
}

/** Adds what was found on one page to a score. */
export function scorePage(
  page: LabelledPage,
  covered: boolean,
  passages: readonly Passage[],
  transcript: TranscriptPlaces,
  score: Score,
): void {
  const wrong = (what: string, text: string): void => {
    score.wrong.push({ page: page.name, what, text });
  };
  (page.covers ? score.coverage : score.hardNegatives).add(page.covers === covered);
  if (page.covers !== covered) wrong(covered ? "taken for coverage" : "coverage not seen", page.title);

  const found = passages.filter((passage) => passage.kind !== "unmatched");
  const rows = page.rows.filter((row) => isStatement(row) && row.places.length > 0);
  const taken = new Set<Passage>();
  for (const row of rows) {
    const passage = found.find(
      (candidate) => !taken.has(candidate) && row.places.some((place) => isSame(place, candidate)),
    );
    const place = row.places[0];
    const counted = !row.quoted || lengthOf(row.text) >= SHORTEST_COUNTED;
    if (row.quoted && counted) score.quotedRecall.add(passage !== undefined);
    if (row.kind === "reported") score.reportedRecall.add(passage !== undefined);
    score.count(row.kind, passage?.kind ?? "missed");
    if (passage === undefined || place === undefined) {
      if (counted) wrong(`missed ${row.kind}`, row.text);
      continue;
    }
    taken.add(passage);
    const right = hasAllSources(passage, row, transcript);
    score.sources.add(right);
    if (!right) wrong("sources", `${row.text} → ${passage.sources.map(({ text }) => text).join(" / ")}`);
    score.kinds.add(passage.kind === row.kind);
    if (row.flags.includes("altered")) score.altered.add(passage.flags.includes("altered"));
    if (!row.quoted && (row.kind === "verbatim" || row.kind === "edited")) {
      const one = trimmed(page.text, row.places.find((own) => isSame(own, passage)) ?? place);
      const other = trimmed(page.text, passage);
      score.boundaries.add(
        Math.abs(one.start - other.start) <= BOUNDARY && Math.abs(one.end - other.end) <= BOUNDARY,
      );
    }
  }
  for (const passage of found) {
    const right = rows.some((row) => row.places.some((place) => isSame(place, passage)));
    if (passage.quoted) {
      if (lengthOf(passage.text) >= SHORTEST_COUNTED) score.quotedPrecision.add(right);
    } else if (passage.kind === "reported") score.reportedPrecision.add(right);
    if (right) continue;
    score.count("none", passage.kind);
    wrong(`not labelled: ${passage.kind}`, passage.text);
  }
}

/** How far two people agree on which stretches of a page are passages: two shares of rows that the other has. */
export function addAgreement(page: LabelledPage, first: Rate, second: Rate): void {
  if (page.secondRows === null) return;
  const has = (rows: readonly LabelledRow[], row: LabelledRow): boolean =>
    rows.some(
      (other) =>
        isStatement(other) && other.places.some((one) => row.places.some((place) => isSame(one, place))),
    );
  for (const row of page.rows.filter(isStatement)) first.add(has(page.secondRows, row));
  for (const row of page.secondRows.filter(isStatement)) second.add(has(page.rows, row));
}
