import { isAcross } from "../../language/reading.ts";
import type { Candidate } from "../tracing/candidates.ts";

/** What a candidate must bring to speak for a page being coverage, in nats. */
interface Floor {
  readonly evidence: number;
  readonly margin: number;
  /** Of both together: a clear place makes up for few words in common, and the other way round. */
  readonly sum: number;
}

/** On any page: no other text on the same subject reached both (hard negatives' best sentences stay below). */
const CERTAIN: Floor = { evidence: 12, margin: 8, sum: 20 };
/**
 * In another language, on pages that name the people: of 13 pages about other occasions two have a place that reaches
 * this, and one has two; pages of coverage have one to four.
 */
const TELLING_ACROSS: Floor = { evidence: 8, margin: 6, sum: 16 };

/** A candidate of which less is traced than this is another statement with a phrase in common. */
const LEAST_TRACED = 0.51;

const reaches = (candidate: Candidate, floor: Floor): boolean =>
  candidate.evidence >= floor.evidence &&
  candidate.margin >= floor.margin &&
  candidate.evidence + candidate.margin >= floor.sum;

/** Whether a candidate speaks for a page being coverage: a certain passage, or what comes to that in another language. */
export const isTelling = (candidate: Candidate): boolean =>
  candidate.traced >= LEAST_TRACED &&
  reaches(candidate, isAcross(candidate.index.reading) ? TELLING_ACROSS : CERTAIN);

/**
 * Whether the place of a candidate in the transcript is beyond doubt, so that it tells who said it: of some 500 passages
 * of the pages for development none is in a wrong place from here on.
 */
export function isPlaced({ evidence, margin, index }: Candidate): boolean {
  const floor = isAcross(index.reading) ? TELLING_ACROSS : CERTAIN;
  return evidence >= floor.evidence && evidence + margin >= floor.sum;
}

/** Whether a candidate would be a passage on any page. */
export const isCertain = (candidate: Candidate): boolean =>
  reaches(candidate, CERTAIN) && candidate.traced >= LEAST_TRACED;
