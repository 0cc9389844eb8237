import type { Steps, Work } from "../../text/work.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { isCertain, isOfInterviewer } from "./acceptance.ts";
import type { TracedPage } from "./decision.ts";
import { isFactOfTheDay } from "./facts-of-the-day.ts";
import type { KnownBy } from "./names-on-page.ts";
import type { OtherOccasion } from "./occasions-on-page.ts";
import { isSaidElsewhere } from "./said-elsewhere.ts";
import { longSameRuns } from "./same-runs.ts";

/** What a page says and has, by which it is decided whether it is coverage. */
export interface CoverageFacts {
  /** By what it names this interview: the outlet, the show, the interviewer. */
  readonly namesThis: readonly KnownBy[];
  /** Whether it names an interview of a guest, and not whose it is. */
  readonly namesSome: boolean;
  /** What else it says that a guest of the interview said something at. */
  readonly others: readonly OtherOccasion[];
  /**
   * How many places of the transcript its certain passages go back to: without what only the interviewer says, since
   * questions state what the world knows, what was said elsewhere, and facts of the day.
   */
  readonly places: number;
  /** What these bring together, in nats; each place counts once. */
  readonly evidence: number;
  /** What the best of them brings. */
  readonly strongest: number;
  /** Long runs that are the same letter for letter; only counted where the page names other occasions alone. */
  readonly longSameRuns: number;
  /** Certain passages that it says were said elsewhere. */
  readonly saidElsewhere: number;
  /** Certain passages that only state names and numbers. */
  readonly factsOfTheDay: number;
}

/**
 * Where the page names the outlet, the show or the interviewer, one passage or several, in nats: on 16 hard negatives
 * and 170 other pages no passage had more than 21 and no page more than 33; no page of coverage had less than 44, a
 * flash of two sentences.
 */
const LONE_EVIDENCE = 24;
const JOINT_EVIDENCE = 50;
const JOINT_PASSAGES = 2;

/**
 * A page that names the interview by two of outlet, show and interviewer needs no more than one certain passage: three
 * hard negatives do so, and none of them has one.
 */
const NAMED_SURELY = 2;

/**
 * Where the page names no occasion at all, in nats. On 54 Chinese pages about other occasions of the same person
 * (posts, calls with investors, talks: the same projects and numbers in sentences nearly alike), not one of which names
 * them, ten came to 50 and more, the highest to 98; of the pages of coverage this leaves one out.
 */
const UNNAMED_EVIDENCE = 100;

/** Where the page names other occasions alone: so often nobody says the same twice to the letter. */
const LEAST_LONG_SAME_RUNS = 2;

/** Whether a page tells of other occasions, and of no interview that could be this one. */
const namesOthersAlone = (facts: Pick<CoverageFacts, "namesThis" | "namesSome" | "others">): boolean =>
  facts.namesThis.length === 0 && !facts.namesSome && facts.others.length > 0;

/** Whether a page is coverage. */
export function isCoverage(facts: CoverageFacts): boolean {
  if (facts.namesThis.length >= NAMED_SURELY) return facts.places > 0;
  if (facts.namesThis.length > 0)
    return (
      facts.strongest >= LONE_EVIDENCE || (facts.places >= JOINT_PASSAGES && facts.evidence >= JOINT_EVIDENCE)
    );
  if (namesOthersAlone(facts)) return facts.longSameRuns >= LEAST_LONG_SAME_RUNS;
  return facts.evidence >= UNNAMED_EVIDENCE;
}

/** The part of the rule that decided, in a sentence for developers. */
export function whyCoverage(facts: CoverageFacts): string {
  const answer = isCoverage(facts) ? "Coverage" : "No coverage";
  if (facts.namesThis.length >= NAMED_SURELY)
    return `${answer}: it names this interview by two names or more, and needs one certain place`;
  if (facts.namesThis.length > 0)
    return `${answer}: it names this interview, and needs ${LONE_EVIDENCE} nats in one place or ${JOINT_EVIDENCE} in ${JOINT_PASSAGES}`;
  if (namesOthersAlone(facts))
    return `${answer}: it names other occasions alone, and needs ${LEAST_LONG_SAME_RUNS} long runs that are the same letter for letter`;
  return `${answer}: it names no occasion that decides, and needs ${UNNAMED_EVIDENCE} nats`;
}

/** How much speaks for a page being coverage, 0 to 1. */
export const scoreOf = ({ evidence }: CoverageFacts): number =>
  Math.round((1 - Math.exp(-evidence / JOINT_EVIDENCE)) * 1000) / 1000;

/** Units of work for looking at a candidate. */
const CANDIDATE_WORK = 30;

/** The facts of a page, and its certain candidates. */
export function* factsOf(
  { text, folded, candidates, occasions }: TracedPage,
  work: Work,
): Steps<{ readonly facts: CoverageFacts; readonly certain: readonly Candidate[] }> {
  const certain: Candidate[] = [];
  const places = new Map<number, number>();
  const { namesSome } = occasions;
  const named = { namesThis: [...occasions.namesThis], namesSome, others: [...occasions.others] };
  let [saidElsewhere, factsOfTheDay, sameRuns] = [0, 0, 0];
  for (const candidate of candidates) {
    work.draw(CANDIDATE_WORK);
    yield* work.pause();
    if (!isCertain(candidate)) continue;
    if (namesOthersAlone(named) && sameRuns < LEAST_LONG_SAME_RUNS)
      sameRuns += longSameRuns(text, candidate, work);
    if (isSaidElsewhere(text, candidate, occasions, work)) {
      saidElsewhere++;
      continue;
    }
    certain.push(candidate);
    if (isFactOfTheDay(folded, candidate, work)) factsOfTheDay++;
    else if (!isOfInterviewer(candidate)) {
      const place = candidate.ranges[0]?.first ?? 0;
      places.set(place, Math.max(places.get(place) ?? 0, candidate.evidence));
    }
  }
  const values = [...places.values()];
  const facts = {
    ...named,
    places: values.length,
    evidence: values.reduce((sum, value) => sum + value, 0),
    strongest: values.reduce((most, value) => Math.max(most, value), 0),
    longSameRuns: sameRuns,
    saidElsewhere,
    factsOfTheDay,
  };
  return { facts, certain };
}
