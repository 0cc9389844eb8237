import { join, resolve } from "node:path";
import type { Interview } from "../lib/interview/interview.ts";
import { findCoverage } from "../lib/matching/coverage.ts";
import type { Passage } from "../lib/matching/passage.ts";
import { bundledInterviews } from "../tooling/interviews.ts";
import { englishLexicon } from "../tooling/lexicon.ts";
import { printTable } from "../tooling/table.ts";
import { ALTERATIONS, type Alteration, type AlteredPage, alteredPages } from "./alterations/alter.ts";
import type { BenchPart } from "./bench-part.ts";
import { isStatement } from "./matching/interview-scores.ts";
import { readInterviewSets, SPLITS } from "./matching/interview-sets.ts";
import { type LabelledPage, readLabelledPages } from "./matching/labelled-pages.ts";
import { isSame, type Range } from "./matching/ranges.ts";
import { Rate } from "./matching/score.ts";

const FROZEN = resolve(import.meta.dirname, "frozen");

/** Labelled pages with the interview that they are compared with. */
interface Pages {
  readonly name: string;
  readonly split: (typeof SPLITS)[number];
  readonly interview: Interview;
  readonly pages: readonly LabelledPage[];
}

function readAll(): Pages[] {
  const [bundled] = bundledInterviews();
  if (bundled === undefined) throw new Error("There is no bundled interview; run npm run build:interview.");
  return [
    ...SPLITS.map((split) => ({
      name: "bundled",
      split,
      interview: bundled,
      pages: readLabelledPages(join(FROZEN, split)),
    })),
    ...readInterviewSets(),
  ];
}

/** What is found of the alterations of one kind. */
class AlterationScore {
  /** Of all passages that state what was said. */
  readonly ofAll = new Rate();
  /** Of those that are found as they were written. */
  readonly ofFound = new Rate();
  readonly missed: string[][] = [];
}

const isAccused = ({ flags }: Passage, alteration: Alteration): boolean =>
  flags.includes(alteration === "speaker" ? "misattributed" : "altered");

const at = (place: Range, passages: readonly Passage[]): Passage | undefined =>
  passages.find((passage) => passage.kind !== "unmatched" && isSame(place, passage));

function scorePage(
  { interview, name }: Pages,
  page: LabelledPage,
  scoreOf: (alteration: Alteration) => AlterationScore,
): void {
  const find = (text: string): readonly Passage[] =>
    findCoverage({ ...page, text }, [interview], englishLexicon()).passages;
  const asWritten = find(page.text);
  const count = (altered: AlteredPage, isFound: boolean): void => {
    const passage = at(altered.place, find(altered.text));
    const isTold = passage !== undefined && isAccused(passage, altered.alteration);
    const score = scoreOf(altered.alteration);
    score.ofAll.add(isTold);
    if (isFound) score.ofFound.add(isTold);
    if (isFound && !isTold) {
      const words = altered.text.slice(altered.place.start, altered.place.end);
      const what = passage === undefined ? "not found any more" : `${passage.kind}, not told`;
      score.missed.push([`${name}/${page.name}`, altered.alteration, altered.change, what, words]);
    }
  };
  for (const row of page.rows) {
    const [place] = row.places;
    if (!isStatement(row) || row.flags.some((flag) => flag !== "elided") || place === undefined) continue;
    const isFound = at(place, asWritten) !== undefined;
    for (const altered of alteredPages(page.text, place, interview)) count(altered, isFound);
  }
}

export const alterations: BenchPart = {
  title: "facts that a machine alters in passages that state what was said, and how many are told",
  async run(rest) {
    const all = readAll();
    for (const split of SPLITS.filter((name) => rest.length === 0 || rest.includes(name))) {
      const scores = new Map(ALTERATIONS.map((alteration) => [alteration, new AlterationScore()]));
      for (const pages of all.filter((one) => one.split === split))
        for (const page of pages.pages)
          if (page.covers)
            scorePage(pages, page, (alteration) => scores.get(alteration) ?? new AlterationScore());
      printTable(
        `${split}: alterations that are told`,
        ["altered", "of all true passages", "of those that are found as they were written"],
        [...scores].map(([name, { ofAll, ofFound }]) => [name, `${ofAll}`, `${ofFound}`]),
      );
      if (split === "develop")
        printTable(
          "develop: not told, of passages that are found",
          ["page", "altered", "change", "what", "words"],
          [...scores.values()].flatMap(({ missed }) => missed),
        );
    }
  },
};
