import type { Interview } from "../../interview/interview.ts";
import type { Language } from "../../language/language.ts";
import { isAcross } from "../../language/reading.ts";
import type { Steps, Work } from "../../text/work.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { isOfInterviewer, isTelling } from "./acceptance.ts";
import type { TracedPage } from "./decision.ts";
import { isFactOfTheDay } from "./facts-of-the-day.ts";
import type { KnownBy } from "./names-on-page.ts";
import type { OtherOccasion } from "./occasions-on-page.ts";
import { isSaidElsewhere } from "./said-elsewhere.ts";
import { longSameRuns } from "./same-runs.ts";

/** What a page says and has, by which it is decided whether it is coverage. */
export interface CoverageFacts {
  /** Whether it is in another language than the interview. */
  readonly across: boolean;
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
  /** What these bring together, in nats; each place counts once. */
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

/** What the telling places of a page must bring, in nats: one of them, or several together. */
interface Bar {
  readonly alone: number;
  readonly together: number;
  readonly places: number;
}

/** A page that names the interview by two of outlet, show and interviewer needs no more than one telling place. */
const NAMED_SURELY = 2;

/**
 * In the interview's language. Where the page names it once: on 16 hard negatives and 170 other pages no passage had
 * more than 21 nats and no page more than 33; no page of coverage had less than 44, a flash of two sentences. Where it
 * names an interview and not whose: two pages of coverage have 96 and 174, and no hard negative is of that kind. Where it
 * names no occasion: on 54 Chinese pages about other occasions of the same person (posts, calls with investors, talks:
 * the same projects and numbers in sentences nearly alike) ten came to 50 and more, the highest to 98.
 */
const WITHIN = {
  named: { alone: 24, together: 50, places: 2 },
  some: { alone: Number.POSITIVE_INFINITY, together: 75, places: 2 },
  unnamed: { alone: Number.POSITIVE_INFINITY, together: 100, places: 1 },
} satisfies Record<string, Bar>;

/**
 * In another language, where a place brings less. On 14 pages about other occasions, of which none names the interview,
 * none had more than 51 nats in several places or 42 in one; 9 pages of coverage that name it once have 48 to 160, 6 that
 * name none 65 to 164.
 */
const ACROSS = {
  named: { alone: 28, together: 40, places: 2 },
  some: { alone: Number.POSITIVE_INFINITY, together: 50, places: 2 },
  unnamed: { alone: Number.POSITIVE_INFINITY, together: 60, places: 3 },
} satisfies Record<string, Bar>;

const barFor = ({ across, namesThis, namesSome }: CoverageFacts): Bar => {
  const bars = across ? ACROSS : WITHIN;
  return namesThis.length > 0 ? bars.named : namesSome ? bars.some : bars.unnamed;
};

/** Where the page names other occasions alone, or is of another time: so often nobody says the same twice to the letter. */
const LEAST_LONG_SAME_RUNS = 2;
/** Where it names none, one such run makes up for what is missing of evidence. In nats. */
const EVIDENCE_BESIDE_A_RUN = 50;

/** Whether a page tells of other occasions, and of no interview that could be this one, or was written at another time. */
const isOfOthersAlone = (
  facts: Pick<CoverageFacts, "namesThis" | "namesSome" | "others" | "isOfAnotherTime">,
): boolean =>
  facts.namesThis.length === 0 && (facts.isOfAnotherTime || (!facts.namesSome && facts.others.length > 0));

/** Whether a page is coverage. */
export function isCoverage(facts: CoverageFacts): boolean {
  const { namesThis, places, strongest, evidence } = facts;
  if (namesThis.length >= NAMED_SURELY) return places > 0;
  if (isOfOthersAlone(facts)) return facts.longSameRuns >= LEAST_LONG_SAME_RUNS;
  const bar = barFor(facts);
  if (strongest >= bar.alone || (places >= bar.places && evidence >= bar.together)) return true;
  return namesThis.length === 0 && facts.longSameRuns > 0 && evidence >= EVIDENCE_BESIDE_A_RUN;
}

/** The part of the rule that decided, in a sentence for developers. */
export function whyCoverage(facts: CoverageFacts): string {
  const answer = isCoverage(facts) ? "Coverage" : "No coverage";
  if (facts.namesThis.length >= NAMED_SURELY)
    return `${answer}: it names this interview by two names or more, and needs one telling place`;
  if (isOfOthersAlone(facts))
    return `${answer}: it ${facts.isOfAnotherTime ? "is of another time" : "names other occasions alone"}, and needs ${LEAST_LONG_SAME_RUNS} long runs that are the same letter for letter`;
  const { alone, together, places } = barFor(facts);
  const names =
    facts.namesThis.length > 0
      ? "names this interview"
      : facts.namesSome
        ? "names an interview, and not whose"
        : "names no occasion";
  return `${answer}: it ${names}, and needs ${together} nats in ${places} places${Number.isFinite(alone) ? ` or ${alone} in one` : ""}`;
}

/** Of the score, in nats. */
const SCALE = 50;

/** How much speaks for a page being coverage, 0 to 1. */
export const scoreOf = ({ evidence }: CoverageFacts): number =>
  Math.round((1 - Math.exp(-evidence / SCALE)) * 1000) / 1000;

const MONTHS = 12;

/** The months of which an interview may be, counted from the year 0: one, all of its year, or `null` for none known. */
function monthsOf({ date }: Interview): { readonly first: number; readonly last: number } | null {
  const [year = "", month] = date.split("-");
  if (year === "") return null;
  const ofYear = Number(year) * MONTHS;
  return month === undefined
    ? { first: ofYear + 1, last: ofYear + MONTHS }
    : { first: ofYear + Number(month), last: ofYear + Number(month) };
}

/** So many months after it an interview is still news. */
const NEWS_FOR = 1;

/** Whether a page has dates, and none of the time when it would report an interview. */
function isOfAnotherTime(folded: string, interview: Interview, { dates }: Language): boolean {
  const time = monthsOf(interview);
  const months = dates?.months(folded) ?? [];
  if (time === null || months.length === 0) return false;
  return !months.some((month) => month >= time.first && month <= time.last + NEWS_FOR);
}

/** Units of work for looking at a candidate. */
const CANDIDATE_WORK = 30;

/** The facts of a page, and its certain candidates. */
export function* factsOf(
  { text, folded, candidates, occasions }: TracedPage,
  { interview, language, reading }: InterviewIndex,
  work: Work,
): Steps<{ readonly facts: CoverageFacts; readonly certain: readonly Candidate[] }> {
  const certain: Candidate[] = [];
  const places = new Map<number, number>();
  const { namesSome } = occasions;
  const named = {
    across: isAcross(reading),
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
