import type { Steps, Work } from "../../text/work.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { acceptanceFeaturesOf } from "./acceptance-features.ts";
import { type AcceptanceFeatures, type AcceptanceWeights, probabilityOf } from "./acceptance-model.ts";
import { ACCEPTANCE_WEIGHTS } from "./acceptance-weights.ts";
import { joinDirectLines, type LineLabels } from "./direct-speech.ts";
import { Neighbourhood } from "./neighbourhood.ts";
import { isSaidElsewhere } from "./said-elsewhere.ts";
import type { TracedPage } from "./traced-page.ts";

/** A candidate with what is known of it by which it is accepted or not. */
export interface JudgedCandidate {
  readonly candidate: Candidate;
  readonly features: AcceptanceFeatures;
}

/** Units of work for looking at a candidate and its neighbours. */
const CANDIDATE_WORK = 200;

/**
 * The candidates of a page that is coverage, in its order, without those that it says were said elsewhere.
 */
export function* judgedCandidates(
  page: TracedPage,
  labels: LineLabels,
  index: InterviewIndex,
  work: Work,
): Steps<JudgedCandidate[]> {
  const alone: JudgedCandidate[] = [];
  for (const candidate of yield* joinDirectLines(page, page.spans, page.candidates, labels, index, work)) {
    yield* work.pause();
    if (!candidate.direct && isSaidElsewhere(page.text, candidate, page.occasions, work)) continue;
    alone.push({ candidate, features: acceptanceFeaturesOf(page, candidate, work) });
  }
  return yield* besideNeighbours(alone, work);
}

/**
 * Adds to what is known of each candidate what its neighbours say about it, by how probable each of them is by itself.
 * @param judged of one page
 */
export function* besideNeighbours(
  judged: readonly JudgedCandidate[],
  work: Work,
  weights: AcceptanceWeights = ACCEPTANCE_WEIGHTS,
): Steps<JudgedCandidate[]> {
  const neighbourhood = new Neighbourhood();
  for (const { candidate, features } of judged)
    neighbourhood.add(candidate, probabilityOf({ ...features, neighbour: 0 }, weights));
  const beside: JudgedCandidate[] = [];
  for (const { candidate, features } of judged) {
    work.draw(CANDIDATE_WORK);
    yield* work.pause();
    beside.push({ candidate, features: { ...features, neighbour: neighbourhood.supportFor(candidate) } });
  }
  return beside;
}
