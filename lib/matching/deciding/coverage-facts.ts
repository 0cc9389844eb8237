import { isAcross } from "../../language/reading.ts";
import type { Steps, Work } from "../../text/work.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { isTelling } from "./certainty.ts";
import { LEAST_LONG_SAME_RUNS } from "./coverage-rule.ts";
import { isFactOfTheDay } from "./facts-of-the-day.ts";
import type { KnownBy } from "./names-on-page.ts";
import type { OtherOccasion } from "./occasion-mentions.ts";
import { isOfInterviewer } from "./of-interviewer.ts";
import { isOfAnotherTime } from "./page-dates.ts";
import { isSaidElsewhere } from "./said-elsewhere.ts";
import { longSameRuns } from "./same-runs.ts";
import { evidenceOf, storyLength, storyOf } from "./story.ts";
import type { TracedPage } from "./traced-page.ts";

/** What a page says and has, by which it is decided whether it is coverage. */
export interface CoverageFacts {
  /** How many stories would fit into the page; 1 at least. */
  readonly stories: number;
  /** Whether it is in another language than the interview. */
  readonly across: boolean;
  /** Whether it is in a language that sets spaces between words, in which a place brings less. */
  readonly spaced: boolean;
  /** Whether it has dates, and none of the month of the interview or the one after it. */
  readonly isOfAnotherTime: boolean;
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
  /**
   * What these bring together, in nats; each place counts once. In another language, and so `places` too, within the
   * stretch of a story's length that has most.
   */
  readonly evidence: number;
  /** What the best of them brings. */
  readonly strongest: number;
  /** Long runs that are the same letter for letter; only counted where the page does not name this interview. */
  readonly longSameRuns: number;
  /** Certain passages that it says were said elsewhere. */
  readonly saidElsewhere: number;
  /** Certain passages that only state names and numbers. */
  readonly factsOfTheDay: number;
}

/** Units of work for looking at a candidate. */
const CANDIDATE_WORK = 30;

/** The facts of a page. */
export function* factsOf(
  { text, folded, candidates, occasions }: TracedPage,
  { interview, language, reading }: InterviewIndex,
  work: Work,
): Steps<CoverageFacts> {
  const telling: Candidate[] = [];
  const { namesSome } = occasions;
  const named = {
    across: isAcross(reading),
    spaced: language.words.areSpaced === true,
    isOfAnotherTime: isOfAnotherTime(folded, interview, language),
    namesThis: [...occasions.namesThis],
    namesSome,
    others: [...occasions.others],
  };
  let [saidElsewhere, factsOfTheDay, sameRuns] = [0, 0, 0];
  for (const candidate of candidates) {
    work.draw(CANDIDATE_WORK);
    yield* work.pause();
    if (!isTelling(candidate)) continue;
    if (named.namesThis.length === 0 && sameRuns < LEAST_LONG_SAME_RUNS)
      sameRuns += longSameRuns(text, candidate, work);
    if (isSaidElsewhere(text, candidate, occasions, work)) {
      saidElsewhere++;
      continue;
    }
    if (isFactOfTheDay(folded, candidate, work)) factsOfTheDay++;
    else if (!isOfInterviewer(candidate)) telling.push(candidate);
  }
  const length = storyLength(reading.pageWords);
  const { places, evidence } = named.across ? yield* storyOf(telling, length, work) : evidenceOf(telling);
  let strongest = 0;
  for (const most of places.values()) strongest = Math.max(strongest, most);
  return {
    ...named,
    stories: Math.max(1, text.length / length),
    places: places.size,
    evidence,
    strongest,
    longSameRuns: sameRuns,
    saidElsewhere,
    factsOfTheDay,
  };
}
