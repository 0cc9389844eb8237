import process from "node:process";
import { parseArgs } from "node:util";
import { fold } from "../lib/chinese/fold.ts";
import type { Interview } from "../lib/interview/interview.ts";
import { findCoverage, tracePage } from "../lib/matching/coverage.ts";
import {
  type AcceptanceFeatures,
  contributionsOf,
  probabilityOf,
} from "../lib/matching/deciding/acceptance-model.ts";
import { type CoverageFacts, factsOf } from "../lib/matching/deciding/coverage-facts.ts";
import { whyCoverage } from "../lib/matching/deciding/coverage-rule.ts";
import { LineLabels } from "../lib/matching/deciding/direct-speech.ts";
import { isFactOfTheDay } from "../lib/matching/deciding/facts-of-the-day.ts";
import { judgedCandidates } from "../lib/matching/deciding/judged-candidates.ts";
import { isSaidElsewhere } from "../lib/matching/deciding/said-elsewhere.ts";
import type { TracedPage } from "../lib/matching/deciding/traced-page.ts";
import { featuresOf } from "../lib/matching/indexing/features.ts";
import type { InterviewIndex } from "../lib/matching/indexing/interview-index.ts";
import { indexesFor } from "../lib/matching/indexing/prepared-indexes.ts";
import { TermFinder } from "../lib/matching/indexing/terms.ts";
import { sourcesOf } from "../lib/matching/judging/sources.ts";
import { languageOfPage, type MatchedPage as Page } from "../lib/matching/matched-page.ts";
import type { Coverage } from "../lib/matching/passage.ts";
import type { Candidate } from "../lib/matching/tracing/candidates.ts";
import { spansOf } from "../lib/matching/tracing/spans.ts";
import { inOneGo, Work } from "../lib/text/work.ts";
import { runCommand } from "../tooling/command.ts";
import { readHtmlFile } from "../tooling/html-file.ts";
import { INTERVIEW_OPTIONS, readInterviewOptions } from "../tooling/interviews.ts";
import { englishLexicon } from "../tooling/lexicon.ts";
import { pageFromHtml } from "../tooling/page-from-html.ts";
import { printTable } from "../tooling/table.ts";

const USAGE = "Usage: npm run --silent explain -- PAGE.html [--interview FILE [--details FILE]]…";

/** Candidates that were left out are shown from this evidence on, in nats. */
const NEAR_MISS = 2;
const MOST_NEAR_MISSES = 20;
/** Of what a candidate shares with its source, the rarest. */
const MOST_SHARED = 8;
const LONGEST_CELL = 48;
/** What adds less to the log-odds is not shown. */
const LEAST_CONTRIBUTION = 0.05;

/** A candidate with what is known of it; `null` where it is left out before that matters. */
interface Explained {
  readonly candidate: Candidate;
  readonly features: AcceptanceFeatures | null;
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/gu, " ");
  return line.length > LONGEST_CELL ? `${line.slice(0, LONGEST_CELL)}…` : line;
};

/** A page with its candidates for one rendition of an interview, before it is decided which are passages. */
function traced(page: Page, index: InterviewIndex): TracedPage {
  const work = new Work();
  const spans = inOneGo(spansOf(page.text, index.language, work));
  const parts = [page.text, page.title].map((text) => ({ text, folded: fold(text) }));
  const [body = { text: "", folded: "" }, title = body] = parts;
  return inOneGo(tracePage([body, title], spans, index, work));
}

/** What decides whether the page is coverage, one fact a line. */
const factRows = (facts: CoverageFacts): string[][] =>
  Object.entries(facts).map(([name, value]) => [
    name,
    Array.isArray(value)
      ? value.join(", ") || "none"
      : typeof value === "number"
        ? value.toFixed(1)
        : `${value}`,
  ]);

/** The rarest features that a candidate and its source have in common, word for word. */
function sharedFeatures(text: string, { index, start, end, ranges }: Candidate): string {
  const { rendition, reading } = index;
  const terms = new TermFinder(index.interview, reading.sourceWords);
  const cutting = { words: reading.sourceWords, numbers: reading.source.numbers, terms };
  const source = new Set(
    ranges.flatMap(({ first, last }) =>
      index.clauses.slice(first, last).flatMap((clause) => {
        const said = rendition.turns[clause.turn - 1]?.paragraphs[clause.paragraph]?.text ?? "";
        return featuresOf(cutting.words.fold(said.slice(clause.start, clause.end)), cutting).keys;
      }),
    ),
  );
  const words = reading.pageWords.fold(text.slice(start, end));
  const shared = new Map<string, number>();
  reading.pageWords.collect(words, 0, words.length, (key, weight, from, to) => {
    if (source.has(key)) shared.set(words.slice(from, to), weight);
  });
  return [...shared]
    .sort((one, other) => other[1] - one[1])
    .slice(0, MOST_SHARED)
    .map(([feature]) => feature)
    .join(" ");
}

/** Why a candidate was left out, as far as one reason is known. */
function whyLeftOut({ text, folded, occasions }: TracedPage, candidate: Candidate): string {
  const work = new Work();
  if (isSaidElsewhere(text, candidate, occasions, work))
    return `said elsewhere: ${occasions.of(candidate.start, candidate.end, candidate.quoted)}`;
  return isFactOfTheDay(folded, candidate, work) ? "fact of the day" : "left out";
}

/** What each feature adds to the log-odds of a candidate, as far as it adds anything. */
const contributions = (features: AcceptanceFeatures): string =>
  contributionsOf(features)
    .filter(([, added]) => Math.abs(added) >= LEAST_CONTRIBUTION)
    .map(([name, added]) => `${name} ${added < 0 ? "" : "+"}${added.toFixed(1)}`)
    .join(" ");

function row(text: string, { candidate, features }: Explained, answer: string): (string | number)[] {
  const sources = candidate.ranges.flatMap((range) => sourcesOf(range, candidate.index));
  return [
    shortened(text.slice(candidate.start, candidate.end)),
    candidate.quoted ? "yes" : "no",
    answer,
    features === null ? "" : probabilityOf(features).toFixed(2),
    features === null ? "" : contributions(features),
    candidate.evidence.toFixed(1),
    candidate.margin.toFixed(1),
    candidate.share.toFixed(2),
    candidate.traced.toFixed(2),
    sources.map((source) => `${source.turn}: ${shortened(source.text)}`).join(" + "),
    sharedFeatures(text, candidate),
  ];
}

/** All candidates of a page, in its order. */
function explainedOf(page: TracedPage, index: InterviewIndex): Explained[] {
  const work = new Work();
  const labels = inOneGo(LineLabels.of(page, index, work));
  const judged: readonly Explained[] = inOneGo(judgedCandidates(page, labels, index, work));
  const others = page.candidates.filter(
    ({ start, end }) => !judged.some(({ candidate }) => candidate.start <= start && end <= candidate.end),
  );
  return [...judged, ...others.map((candidate) => ({ candidate, features: null }))].sort(
    (one, other) => one.candidate.start - other.candidate.start,
  );
}

function explain(page: Page, interview: Interview, coverage: Coverage): void {
  const head = [
    "page",
    "quoted",
    "answer",
    "probability",
    "log-odds",
    "evidence",
    "margin",
    "share",
    "traced",
    "turn: transcript",
    "shared",
  ];
  const { text } = page;
  for (const index of inOneGo(indexesFor(interview, languageOfPage(page), englishLexicon()))) {
    const { rendition } = index;
    const tracedPage = traced(page, index);
    const facts = inOneGo(factsOf(tracedPage, index, new Work()));
    printTable(`${whyCoverage(facts)} (${rendition.id})`, ["fact of the page", "value"], factRows(facts));
    const found: (string | number)[][] = [];
    const missed: Explained[] = [];
    for (const explained of explainedOf(tracedPage, index)) {
      const { candidate } = explained;
      const passage = coverage.passages.find(
        (own) => own.sources.length > 0 && own.start < candidate.end && candidate.start < own.end,
      );
      if (passage === undefined) missed.push(explained);
      else found.push(row(text, explained, [passage.kind, ...passage.flags].join(", ")));
    }
    printTable(`Passages from ${interview.title} (${rendition.id})`, head, found);
    printTable(
      "Near misses, the strongest first",
      head,
      missed
        .filter(({ candidate }) => candidate.evidence >= NEAR_MISS)
        .sort((one, other) => other.candidate.evidence - one.candidate.evidence)
        .slice(0, MOST_NEAR_MISSES)
        .map((explained) => row(text, explained, whyLeftOut(tracedPage, explained.candidate))),
    );
  }
}

runCommand(USAGE, () => {
  const { tokens, positionals } = parseArgs({
    allowPositionals: true,
    options: INTERVIEW_OPTIONS,
    tokens: true,
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Error("Name one saved page.");
  const page = pageFromHtml(readHtmlFile(path));
  const { text } = page.text;
  const interviews = readInterviewOptions(tokens);
  const coverage = findCoverage({ text, title: page.title }, interviews, englishLexicon());
  process.stdout.write(
    `# ${page.title || path}\n\nCoverage: ${coverage.covered ? "yes" : "no"}, confidence ${coverage.score.toFixed(2)}. Evidence and margin are in nats: what a candidate shares with its source beyond chance, and by how much the best other place is worse; the log-odds are what speaks for and against a candidate on a page that is coverage.\n`,
  );
  for (const interview of interviews) explain({ text, title: page.title }, interview, coverage);
  const unmatched = coverage.passages.filter(({ kind }) => kind === "unmatched");
  if (unmatched.length > 0)
    printTable(
      "Quotations given to a speaker that the transcript does not hold",
      ["page"],
      unmatched.map((passage) => [shortened(passage.text)]),
    );
});
