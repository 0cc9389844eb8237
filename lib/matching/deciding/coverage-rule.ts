import type { CoverageFacts } from "./coverage-facts.ts";

/** What the telling places of a page must bring, in nats: one of them, or several together. */
interface Bar {
  readonly alone: number;
  readonly together: number;
  readonly places: number;
}

/** A page that names the interview by two of outlet, show and interviewer needs one telling place in its language. */
const NAMED_SURELY = 2;

/**
 * In the interview's language. Where the page names it once: on 16 hard negatives and 170 other pages no passage had
 * more than 21 nats and no page more than 33; no page of coverage had less than 44, a flash of two sentences. Where it
 * names an interview and not whose: two pages of coverage have 96 and 174, and no hard negative is of that kind. Where it
 * names no occasion: on 54 Chinese pages about other occasions of the same person (posts, calls with investors, talks:
 * the same projects and numbers in sentences nearly alike) ten came to 50 and more, the highest to 98.
 */
const WITHIN = {
  surely: { alone: Number.POSITIVE_INFINITY, together: 0, places: 1 },
  named: { alone: 24, together: 50, places: 2 },
  some: { alone: Number.POSITIVE_INFINITY, together: 75, places: 2 },
  unnamed: { alone: Number.POSITIVE_INFINITY, together: 100, places: 1 },
} satisfies Record<string, Bar>;

/**
 * In another language, where a place brings less, counted within one story. Where the page names the interview once, 9
 * pages of coverage have 48 to 160 nats; where it names none 6 have 65 to 173, and 14 pages about other occasions 51 at
 * most. By two names, pages of coverage have 28 and 36.
 */
const ACROSS = {
  surely: { alone: Number.POSITIVE_INFINITY, together: 16, places: 1 },
  named: { alone: Number.POSITIVE_INFINITY, together: 36, places: 2 },
  some: { alone: Number.POSITIVE_INFINITY, together: 50, places: 2 },
  unnamed: { alone: Number.POSITIVE_INFINITY, together: 55, places: 3 },
} satisfies Record<string, Bar>;

/**
 * The most that chance brings grows with how often it is tried, as the logarithm (the most of many like numbers): in
 * nats for each doubling of a page's length. With it one of 130 pages of the world on anything would be coverage of the
 * Chinese interview though all of them were looked at (24,000 characters of news in short); without, 25.
 */
const BY_DOUBLING = 9;

/**
 * What a place brings in English, of what one brings in Chinese: no passage of 78 English pages on anything was certain
 * of either of two English interviews, though both were looked for on all of them, and the most of a page about another
 * occasion of the same person was 20 in one place. Pages of coverage that name the interview once have 18
 * and more. What was written at another time needs as much as in Chinese.
 */
const SPACED_SHARE = 0.75;

function barFor(facts: CoverageFacts): Bar {
  const { across, spaced, isOfAnotherTime } = facts;
  const bar = barByNames(facts);
  if (across) return { ...bar, together: bar.together + BY_DOUBLING * Math.log2(facts.stories) };
  return spaced && !isOfAnotherTime
    ? { ...bar, alone: bar.alone * SPACED_SHARE, together: bar.together * SPACED_SHARE }
    : bar;
}

function barByNames({ across, namesThis, namesSome }: CoverageFacts): Bar {
  const bars = across ? ACROSS : WITHIN;
  if (namesThis.length >= NAMED_SURELY) return bars.surely;
  if (namesThis.length > 0) return bars.named;
  return namesSome ? bars.some : bars.unnamed;
}

/** Where the page names other occasions alone, or is of another time: so often nobody says the same twice to the letter. */
export const LEAST_LONG_SAME_RUNS = 2;
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
  if (isOfOthersAlone(facts)) return facts.longSameRuns >= LEAST_LONG_SAME_RUNS;
  const bar = barFor(facts);
  if (strongest >= bar.alone || (places >= bar.places && evidence >= bar.together)) return true;
  return namesThis.length === 0 && facts.longSameRuns > 0 && evidence >= EVIDENCE_BESIDE_A_RUN;
}

/** The part of the rule that decided, in a sentence for developers. */
export function whyCoverage(facts: CoverageFacts): string {
  const answer = isCoverage(facts) ? "Coverage" : "No coverage";
  if (isOfOthersAlone(facts))
    return `${answer}: it ${facts.isOfAnotherTime ? "is of another time" : "names other occasions alone"}, and needs ${LEAST_LONG_SAME_RUNS} long runs that are the same letter for letter`;
  const { alone, together, places } = barFor(facts);
  const names =
    facts.namesThis.length > 0
      ? `names this interview by ${facts.namesThis.join(" and ")}`
      : facts.namesSome
        ? "names an interview, and not whose"
        : "names no occasion";
  return `${answer}: it ${names}, and needs ${together.toFixed(0)} nats in ${places} places${Number.isFinite(alone) ? ` or ${alone} in one` : ""}`;
}

/** Of the score, in nats. */
const SCALE = 50;

/** How much speaks for a page being coverage, 0 to 1. */
export const scoreOf = ({ evidence }: CoverageFacts): number =>
  Math.round((1 - Math.exp(-evidence / SCALE)) * 1000) / 1000;
