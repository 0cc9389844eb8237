import type { TextRange } from "../../text/offset-map.ts";
import type { ClauseRange } from "../judging/sources.ts";
import type { Candidate } from "../tracing/candidates.ts";

/** A neighbour stands less than this from a candidate on the page, in UTF-16 units: articles put facts of their own between. */
const NEIGHBOUR_DISTANCE = 200;
/** And tells most where it goes back to a place as near in the transcript, in clauses: articles follow the interview a while. */
const NEAR_IN_TRANSCRIPT = 12;
/** What a neighbour from anywhere else in the transcript tells, as a share. */
const FROM_ELSEWHERE = 0.5;

/** A candidate with the probability that it goes back to the interview, as far as is known of it alone. */
interface Neighbour extends TextRange {
  readonly source: ClauseRange;
  readonly probability: number;
}

const isSame = (one: TextRange, other: TextRange): boolean =>
  one.start === other.start && one.end === other.end;

const gapBetween = (one: TextRange, other: TextRange): number =>
  Math.max(0, other.start - one.end, one.start - other.end);

/** The clauses from the first to the last that a candidate goes back to. */
function reachOf({ ranges }: Candidate): ClauseRange {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const range of ranges) {
    first = Math.min(first, range.first);
    last = Math.max(last, range.last);
  }
  return { first, last };
}

const clausesBetween = (one: ClauseRange, other: ClauseRange): number =>
  Math.max(0, other.first - one.last, one.first - other.last);

/** Candidates by where they stand, to ask what those close to another say about it. */
export class Neighbourhood {
  readonly #byBlock = new Map<number, Neighbour[]>();

  add(candidate: Candidate, probability: number): void {
    const { start, end } = candidate;
    const neighbour = { start, end, source: reachOf(candidate), probability };
    const last = Math.floor(candidate.end / NEIGHBOUR_DISTANCE) + 1;
    for (let block = Math.floor(candidate.start / NEIGHBOUR_DISTANCE) - 1; block <= last; block++) {
      const own = this.#byBlock.get(block);
      if (own === undefined) this.#byBlock.set(block, [neighbour]);
      else own.push(neighbour);
    }
  }

  /** How much the neighbours of a candidate speak for it, 0 to 1: as much as the one does that speaks most for it. */
  supportFor(candidate: Candidate): number {
    const source = reachOf(candidate);
    let most = 0;
    const last = Math.floor(candidate.end / NEIGHBOUR_DISTANCE);
    for (let block = Math.floor(candidate.start / NEIGHBOUR_DISTANCE); block <= last; block++) {
      for (const other of this.#byBlock.get(block) ?? []) {
        const { probability } = other;
        if (probability <= most || isSame(candidate, other)) continue;
        const onPage = 1 - gapBetween(candidate, other) / NEIGHBOUR_DISTANCE;
        const inTranscript = Math.max(0, 1 - clausesBetween(source, other.source) / NEAR_IN_TRANSCRIPT);
        most = Math.max(most, probability * onPage * (FROM_ELSEWHERE + (1 - FROM_ELSEWHERE) * inTranscript));
      }
    }
    return most;
  }
}
