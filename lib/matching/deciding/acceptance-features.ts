import { isAcross } from "../../language/reading.ts";
import type { Work } from "../../text/work.ts";
import type { FoldedPage } from "../folded-page.ts";
import { FOLDING_WORK } from "../indexing/features.ts";
import { numbersAgree } from "../judging/equal-numbers.ts";
import { statementLength } from "../statement-length.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { type AcceptanceFeatures, logarithmOf } from "./acceptance-model.ts";
import { ATTRIBUTION_WORK, attributionLength, attributionOf, isAttributed } from "./attribution.ts";
import { isOfInterviewer } from "./of-interviewer.ts";
import { sentenceAround } from "./sentence-around.ts";
import { statedNumbers } from "./stated-numbers.ts";

/** From this length on, in characters, no statement is too short. */
const LONG_ENOUGH = 16;
/** Less of its sentence than this is a phrase in it. */
const HALF = 0.5;

const when = (condition: boolean): 0 | 1 => (condition ? 1 : 0);

/** Whether the numbers of a candidate are those of its source: 1, -1 where one is not, 0 where it states none. */
function numbersOf(folded: string, candidate: Candidate, work: Work): number {
  const numbers = statedNumbers(folded, candidate, work);
  const agree = numbers && numbersAgree(numbers.stated, numbers.said, numbers.counts);
  return agree === null ? 0 : agree ? 1 : -1;
}

/** What is known of a candidate by itself: as if it had no neighbours. */
export function acceptanceFeaturesOf(
  { text, folded }: FoldedPage,
  candidate: Candidate,
  work: Work,
): AcceptanceFeatures {
  const { index, quoted, direct, start, end } = candidate;
  const isOwnWords = quoted || direct;
  work.draw(2 * ATTRIBUTION_WORK + (end - start) * FOLDING_WORK);
  const sentence = sentenceAround(folded, candidate);
  const opening = isOwnWords ? 0 : attributionLength(folded.slice(start, end), index);
  const length = statementLength(text.slice(start + opening, end), index.language);
  const isQuestion = isOfInterviewer(candidate) && !attributionOf(folded, start, end, index).asked;
  return {
    evidence: logarithmOf(candidate.evidence),
    share: candidate.share * candidate.traced,
    length: logarithmOf(Math.min(LONG_ENOUGH, length)),
    quoted: when(isOwnWords),
    attributed: when(!isOwnWords && isAttributed(folded.slice(sentence.start, sentence.end), index)),
    question: when(isQuestion),
    numbers: numbersOf(folded, candidate, work),
    fragment: when(!isOwnWords && end - start < (sentence.end - sentence.start) * HALF),
    neighbour: 0,
    across: when(isAcross(index.reading)),
  };
}
