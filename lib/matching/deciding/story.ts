import type { Words } from "../../language/language.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Steps, Work } from "../../text/work.ts";
import type { Candidate } from "../tracing/candidates.ts";

/**
 * So long is a story that reports an interview, within a page that may hold others, with comments below and links
 * beside it: in characters, where words stand apart and where they do not.
 */
const SPACED_STORY = 4_000;
const UNSPACED_STORY = 1_500;

export const storyLength = ({ areSpaced }: Words): number => (areSpaced ? SPACED_STORY : UNSPACED_STORY);

/** The stretch of a page, no longer than a story, with most evidence. */
export interface Story extends TextRange {
  /** Places of the transcript that its candidates go back to, each with the most that it brings. In nats. */
  readonly places: ReadonlyMap<number, number>;
  readonly evidence: number;
}

const NO_STORY: Story = { start: 0, end: 0, places: new Map(), evidence: 0 };

/** Units of work for looking at a candidate of a stretch. */
const CANDIDATE_WORK = 20;

/** The best place of a candidate in the transcript, by its first clause. */
const placeOf = ({ ranges }: Candidate): number => ranges[0]?.first ?? 0;

/** What candidates bring together: each place of the transcript counts once, by the most. */
export function evidenceOf(candidates: readonly Candidate[]): Pick<Story, "places" | "evidence"> {
  const places = new Map<number, number>();
  for (const candidate of candidates) {
    const place = placeOf(candidate);
    places.set(place, Math.max(places.get(place) ?? 0, candidate.evidence));
  }
  let evidence = 0;
  for (const most of places.values()) evidence += most;
  return { places, evidence };
}

/**
 * Finds the story of a page. On a long one chance brings together in many places what a report has in one.
 * @param candidates in the order of the page
 * @param length of a story, in characters
 */
export function* storyOf(candidates: readonly Candidate[], length: number, work: Work): Steps<Story> {
  let best = NO_STORY;
  let last = 0;
  for (const [first, { start }] of candidates.entries()) {
    last = Math.max(last, first + 1);
    while ((candidates[last]?.end ?? Number.POSITIVE_INFINITY) <= start + length) last++;
    const inside = candidates.slice(first, last);
    work.draw(inside.length * CANDIDATE_WORK);
    yield* work.pause();
    const found = evidenceOf(inside);
    if (found.evidence > best.evidence) best = { start, end: inside.at(-1)?.end ?? start, ...found };
  }
  return best;
}
