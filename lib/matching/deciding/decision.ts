import type { Steps, Work } from "../../text/work.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import { passageOf } from "../judging/passage-of-candidate.ts";
import type { Coverage, Passage } from "../passage.ts";
import { type AcceptedCandidate, isAccepted } from "./acceptance.ts";
import { probabilityOf } from "./acceptance-model.ts";
import { joinCopied } from "./copied-paragraphs.ts";
import { factsOf } from "./coverage-facts.ts";
import { isCoverage, scoreOf } from "./coverage-rule.ts";
import { LineLabels } from "./direct-speech.ts";
import { isFactOfTheDay } from "./facts-of-the-day.ts";
import { judgedCandidates } from "./judged-candidates.ts";
import type { TracedPage } from "./traced-page.ts";
import { unmatchedQuotations } from "./unmatched-quotations.ts";

/** A page that holds this share of the transcript's clauses, word for word or nearly, reprints the interview. */
const REPOST_SHARE = 0.5;
/**
 * An interview is long enough to be reposted from here on: whoever quotes two answers of a shorter one has half of it.
 * In turns, and in characters: an article quotes three or four answers at length, of a few hundred characters each.
 */
const LEAST_REPOSTED_TURNS = 8;
const LEAST_REPOSTED_LENGTH = 1_000;

/** The candidates that go back to the interview, on a page that is coverage. */
function* acceptedOf(
  page: TracedPage,
  labels: LineLabels,
  index: InterviewIndex,
  work: Work,
): Steps<AcceptedCandidate[]> {
  const accepted: AcceptedCandidate[] = [];
  for (const { candidate, features } of yield* judgedCandidates(page, labels, index, work)) {
    yield* work.pause();
    const probability = probabilityOf(features);
    const isPassage =
      candidate.direct ||
      (isAccepted(page, candidate, probability, work) &&
        (candidate.quoted || !isFactOfTheDay(page.folded, candidate, work)));
    if (isPassage) accepted.push({ ...candidate, probability });
  }
  return accepted;
}

/** Decides whether a page is coverage, and what of it goes back to the interview. */
export function* decide(page: TracedPage, index: InterviewIndex, work: Work): Steps<Coverage> {
  const facts = yield* factsOf(page, index, work);
  const covered = isCoverage(facts);
  const score = scoreOf(facts);
  if (!covered) return { covered, score, interview: null, passages: [], repost: null, leftOut: null };

  const labels = yield* LineLabels.of(page, index, work);
  const accepted = yield* acceptedOf(page, labels, index, work);
  const passages: Passage[] = [];
  for (const candidate of yield* joinCopied(page, labels, accepted, work)) {
    passages.push(passageOf(page, candidate, work));
    yield* work.pause();
  }
  for (const passage of yield* unmatchedQuotations(page, passages, index, work)) passages.push(passage);
  passages.sort((one, other) => one.start - other.start);
  const repost = repostOf(passages, index);
  return { covered, score, interview: index.interview.id, passages, repost, leftOut: null };
}

/** Where the page reprints most of the transcript's clauses. */
function repostOf(passages: readonly Passage[], index: InterviewIndex): Coverage["repost"] {
  const { turns } = index.rendition;
  const copied = passages.filter((passage) => passage.kind === "verbatim" || passage.kind === "edited");
  const length = copied.reduce(
    (sum, passage) => sum + passage.sources.reduce((size, { start, end }) => size + end - start, 0),
    0,
  );
  const whole = turns.reduce(
    (sum, turn) => sum + turn.paragraphs.reduce((size, { text }) => size + text.length, 0),
    0,
  );
  if (turns.length < LEAST_REPOSTED_TURNS || whole < LEAST_REPOSTED_LENGTH) return null;
  const [first] = copied;
  const last = copied.at(-1);
  if (first === undefined || last === undefined || length < whole * REPOST_SHARE) return null;
  return { start: first.start, end: last.end };
}
