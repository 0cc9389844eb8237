import { resolve } from "node:path";
import { fold } from "../../lib/chinese/fold.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { tracePage } from "../../lib/matching/coverage.ts";
import { factsOf } from "../../lib/matching/deciding/coverage-facts.ts";
import { isCoverage } from "../../lib/matching/deciding/coverage-rule.ts";
import { LineLabels } from "../../lib/matching/deciding/direct-speech.ts";
import { type JudgedCandidate, judgedCandidates } from "../../lib/matching/deciding/judged-candidates.ts";
import { foldSteps } from "../../lib/matching/folded-page.ts";
import { indexesFor } from "../../lib/matching/indexing/prepared-indexes.ts";
import { sourcesOf } from "../../lib/matching/judging/sources.ts";
import { languageOfPage } from "../../lib/matching/matched-page.ts";
import type { Candidate } from "../../lib/matching/tracing/candidates.ts";
import { spansOf } from "../../lib/matching/tracing/spans.ts";
import { inOneGo, Work } from "../../lib/text/work.ts";
import { bundledInterviews } from "../../tooling/interviews.ts";
import { englishLexicon } from "../../tooling/lexicon.ts";
import { isStatement, turnsOf } from "../matching/interview-scores.ts";
import { readInterviewSets, type SPLITS } from "../matching/interview-sets.ts";
import { type LabelledPage, readLabelledPages } from "../matching/labelled-pages.ts";
import { isSame } from "../matching/ranges.ts";

/** The candidates of a labelled page of coverage, with whether each goes back to the place that was found for it. */
export interface CandidatesOfPage {
  /** Of the interview: what is fitted on some is tried on the others. */
  readonly set: string;
  readonly judged: readonly JudgedCandidate[];
  /** Of each in turn. */
  readonly answers: readonly boolean[];
}

/** Whether a candidate is a labelled statement, and lies where the label says it was said. */
function isRight({ ranges, index, ...place }: Candidate, page: LabelledPage): boolean {
  const row = page.rows.find(
    (labelled) => isStatement(labelled) && labelled.places.some((own) => isSame(own, place)),
  );
  if (row === undefined) return false;
  const turns = turnsOf(row, index.interview);
  const sources = ranges.flatMap((range) => sourcesOf(range, index));
  return sources.length > 0 && sources.every(({ turn }) => turns.has(turn));
}

/** @returns `null` where the page is not seen as coverage: then nothing on it is decided */
function candidatesOfPage(set: string, interview: Interview, page: LabelledPage): CandidatesOfPage | null {
  const work = new Work();
  const [index] = inOneGo(indexesFor(interview, languageOfPage(page), englishLexicon()));
  if (index === undefined) return null;
  const body = { text: page.text, folded: inOneGo(foldSteps(page.text, work)) };
  const title = { text: page.title, folded: fold(page.title) };
  const spans = inOneGo(spansOf(page.text, index.language, work));
  const traced = inOneGo(tracePage([body, title], spans, index, work));
  if (!isCoverage(inOneGo(factsOf(traced, index, work)))) return null;
  const labels = inOneGo(LineLabels.of(traced, index, work));
  const judged = inOneGo(judgedCandidates(traced, labels, index, work)).filter(
    ({ candidate }) => !candidate.direct,
  );
  return { set, judged, answers: judged.map(({ candidate }) => isRight(candidate, page)) };
}

/** The candidates of one half of all labelled pages: of the bundled interview's and of those of others. */
export function labelledCandidates(split: (typeof SPLITS)[number]): CandidatesOfPage[] {
  const [bundled] = bundledInterviews();
  const frozen = resolve(import.meta.dirname, "../frozen", split);
  const sets = [
    ...readInterviewSets().filter((set) => set.split === split),
    ...(bundled ? [{ name: "bundled", interview: bundled, pages: readLabelledPages(frozen) }] : []),
  ];
  return sets.flatMap(({ name, interview, pages }) =>
    pages.filter(({ covers }) => covers).flatMap((page) => candidatesOfPage(name, interview, page) ?? []),
  );
}
