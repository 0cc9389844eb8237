import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import type { Interview, Rendition } from "../lib/interview/interview.ts";
import { findCoverage } from "../lib/matching/coverage.ts";
import { PASSAGE_KINDS } from "../lib/matching/passage.ts";
import { bundledInterviews } from "../tooling/interviews.ts";
import { pageFromHtml } from "../tooling/page-from-html.ts";
import { printTable } from "../tooling/table.ts";
import type { BenchPart } from "./bench-part.ts";
import { measureInterviews } from "./interviews.ts";
import { measureHostile } from "./matching/hostile.ts";
import { type LabelledPage, readLabelledPages } from "./matching/labelled-pages.ts";
import {
  bestThreshold,
  bigramContainment,
  exactSubstring,
  passimLike,
  ratesAt,
  tryPeer,
} from "./matching/peers.ts";
import { addAgreement, Rate, Score, scorePage } from "./matching/score.ts";
import { measureSpeed } from "./matching/speed.ts";
import { TranscriptPlaces } from "./matching/transcript-places.ts";

const FROZEN = resolve(import.meta.dirname, "frozen");

function printScore(name: string, pages: readonly LabelledPage[], score: Score): void {
  printTable(
    `${name}: ${pages.filter(({ covers }) => covers).length} pages of coverage, ${pages.filter(({ covers }) => !covers).length} hard negatives`,
    ["what", "rate", "bar"],
    [
      ["quoted passages of 12 characters and more: recall", `${score.quotedRecall}`, "0.97"],
      ["quoted passages of 12 characters and more: precision", `${score.quotedPrecision}`, "0.99"],
      ["reported speech: recall", `${score.reportedRecall}`, "0.75"],
      ["reported speech: precision", `${score.reportedPrecision}`, "0.92"],
      ["all sources of a found passage right", `${score.sources}`, "0.97"],
      ["kind of a found passage right", `${score.kinds}`, "0.90"],
      ["boundaries of unquoted verbatim and edited ones within 2", `${score.boundaries}`, "0.95"],
      ["altered ones flagged, of those found", `${score.altered}`, ""],
      ["coverage seen", `${score.coverage}`, ""],
      ["hard negatives left alone", `${score.hardNegatives}`, "1"],
    ],
  );
  const columns = [...PASSAGE_KINDS.filter((kind) => kind !== "unmatched"), "missed"];
  printTable(
    `${name}: labelled kind (rows) against found kind (columns)`,
    ["labelled", ...columns],
    [...score.confusion].map(([kind, row]) => [kind, ...columns.map((column) => row.get(column) ?? 0)]),
  );
  const [first, second] = [new Rate(), new Rate()];
  for (const page of pages) addAgreement(page, first, second);
  if (first.of > 0)
    process.stdout.write(
      `\nTwo labellers: the second has ${first} of the first's passages, the first ${second} of the second's.\n`,
    );
}

/** What it brings to search other words than the transcript's: the same pages with less and less of that. */
function printOtherWords(
  name: string,
  pages: readonly LabelledPage[],
  interviews: readonly Interview[],
  transcript: TranscriptPlaces,
): void {
  const strip = (leftOut: Partial<Rendition>): Interview[] =>
    interviews.map((interview) => ({
      ...interview,
      renditions: interview.renditions.map((rendition) => ({ ...rendition, ...leftOut })),
    }));
  const rows = [
    ["everything", interviews],
    ["without other wordings, as for interviews that a reader adds", strip({ wordings: {} })],
    ["without synonyms either", strip({ wordings: {}, synonyms: {} })],
  ] as const;
  printTable(
    `${name}: what the search for other words brings`,
    ["searched", "quoted: recall", "quoted: precision", "reported: recall", "reported: precision", "sources"],
    rows.map(([title, searched]) => {
      const score = new Score();
      for (const page of pages) {
        const { covered, passages } = findCoverage(page, searched);
        scorePage(page, covered, passages, transcript, score);
      }
      return [
        title,
        `${score.quotedRecall}`,
        `${score.quotedPrecision}`,
        `${score.reportedRecall}`,
        `${score.reportedPrecision}`,
        `${score.sources}`,
      ];
    }),
  );
}

/** Pages of other matters, in which nothing may be found. */
function printFalseAlarms(folders: readonly string[]): void {
  const interviews = bundledInterviews();
  let pages = 0;
  const alarms: [string, number][] = [];
  for (const folder of folders) {
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!/\.x?html?$/u.test(file)) continue;
      pages++;
      const page = pageFromHtml(readFileSync(join(folder, file), "utf8"));
      const coverage = findCoverage({ text: page.text.text, title: page.title }, interviews);
      if (coverage.covered || coverage.passages.length > 0) alarms.push([file, coverage.passages.length]);
    }
  }
  if (pages > 0) printTable(`${pages} further pages: taken for coverage`, ["page", "passages"], alarms);
}

export const matching: BenchPart = {
  title: "finding passages on labelled pages, beside simpler methods, and its speed",
  async run(folders) {
    const interviews = bundledInterviews();
    const [interview] = interviews;
    if (interview === undefined)
      throw new Error("There is no bundled interview; run npm run build:interview.");
    const transcript = new TranscriptPlaces(interview);
    const halves = [
      ["develop", readLabelledPages(join(FROZEN, "develop"))],
      ["measured", readLabelledPages(join(FROZEN, "measured"))],
    ] as const;
    for (const [name, pages] of halves) {
      if (pages.length === 0) {
        process.stdout.write(`\nThere are no pages in bench/frozen/${name}.\n`);
        continue;
      }
      const score = new Score();
      for (const page of pages) {
        const { covered, passages } = findCoverage(page, interviews);
        scorePage(page, covered, passages, transcript, score);
      }
      printScore(name, pages, score);
      printOtherWords(name, pages, interviews, transcript);
      if (name === "develop")
        printTable(
          "develop: what is wrong",
          ["page", "what", "text"],
          score.wrong.map(({ page, what, text }) => [page, what, text]),
        );
    }

    measureInterviews(false);

    const developed = halves[0][1];
    const containment = bigramContainment(transcript.text);
    const threshold = bestThreshold(tryPeer(developed, containment));
    const peers = [
      ["exact substring after folding", exactSubstring(transcript.text), 1],
      [`containment of character bigrams, ${threshold} (best on develop)`, containment, threshold],
      ["passim's defaults: 25-grams, 50 characters", passimLike(transcript.text), 1],
    ] as const;
    for (const [name, pages] of halves) {
      if (pages.length === 0) continue;
      printTable(
        `${name}: simpler methods on quotations and sentences, cut as ours are`,
        ["method", "quoted: recall", "quoted: precision", "unquoted: recall", "unquoted: precision"],
        peers.map(([title, peer, least]) => {
          const stretches = tryPeer(pages, peer);
          const quoted = ratesAt(stretches, least, true);
          const unquoted = ratesAt(stretches, least, false);
          return [
            title,
            `${quoted.recall}`,
            `${quoted.precision}`,
            `${unquoted.recall}`,
            `${unquoted.precision}`,
          ];
        }),
      );
    }

    const article = developed.find(({ covers }) => covers);
    if (article !== undefined)
      printTable(
        "Speed, on one thread of Node",
        ["what", "measured", "bar"],
        measureSpeed(article.text, interview),
      );
    printTable(
      "Pages of 200,000 characters that mean harm",
      ["page", "together", "drawn", "longest step", "most drawn in a step", "answer"],
      measureHostile(interview),
    );
    printFalseAlarms(folders.filter((folder) => existsSync(folder)));
  },
};
