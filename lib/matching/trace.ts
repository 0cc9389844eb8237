import { foldedText } from "../chinese/folded-text.ts";
import type { Clause } from "../text/clauses.ts";
import { type Features, featuresOf, joinFeatures } from "./features.ts";
import type { InterviewIndex } from "./interview-index.ts";
import {
  type ClauseSums,
  mayShareWindow,
  mostInWindow,
  searchWindows,
  sumByClause,
  topClauses,
  type WindowMatch,
} from "./window-search.ts";

/** Consecutive clauses of a page that go back to one window of the transcript. */
export interface TracedSegment {
  /** Half-open range of the clauses that were traced. */
  readonly from: number;
  readonly to: number;
  readonly source: WindowMatch;
  /** What speaks for it, in nats: what is shared, less what chance and length would share, less the cost of a jump. */
  readonly evidence: number;
  /** By how much the source is better than the best different place, in nats. */
  readonly margin: number;
  /** What is shared, as a share of what could be. */
  readonly share: number;
}

/** Longer segments are traced in parts, which meet again where their sources do. */
const LONGEST_SEGMENT = 7;
/** Any two texts on one subject share about this much of their weight (median of unlike sentences). */
const CHANCE_SHARE = 0.06;
/** A passage that goes to another place must be worth it. In nats; about one word in common. */
const JUMP_COST = 3.5;
/** A clause that shares less than this with every clause of the transcript neither begins nor ends a segment. */
const LEAST_AT_EDGE = 2.5;
/** Clauses between two calls that yield: a search takes some 20 microseconds. */
const CLAUSES_PER_STEP = 24;

/** A clause of the page with what it can share. */
interface PreparedClause {
  readonly features: Features;
  readonly sums: ClauseSums;
  /** Of `sums`. */
  readonly highest: number;
  /** Where it may come from. */
  readonly places: readonly number[];
}

function prepare(text: string, { start, end }: Clause, index: InterviewIndex): PreparedClause {
  const features = featuresOf(foldedText(text.slice(start, end)).text, index.terms);
  const sums = sumByClause(features, index);
  let highest = 0;
  for (const sum of sums) if (sum > highest) highest = sum;
  return { features, sums, highest, places: topClauses(sums) };
}

/** Traces the clauses `from` to `to`, whose features were joined. */
function traceRun(
  from: number,
  to: number,
  features: Features,
  sums: ClauseSums,
  index: InterviewIndex,
): TracedSegment | null {
  const found = searchWindows(features, sums, index);
  if (found === null) return null;
  return {
    from,
    to,
    source: found.best,
    evidence: found.best.score - CHANCE_SHARE * features.total - JUMP_COST,
    margin: found.best.score - found.rival,
    share: features.total === 0 ? 0 : found.best.shared / features.total,
  };
}

/**
 * Traces a stretch of a page to the transcript: cuts its clauses into segments, each from one place of the
 * transcript or from none, so that the evidence of all together is greatest (a segmentation by dynamic
 * programming). The places need not follow the order of the transcript: this is how splices and inverted lists
 * show.
 * @param text of the page
 * @param clauses of the stretch, in order
 * @returns the segments that come from the transcript, in the order of the page
 */
export function* traceClauses(
  text: string,
  clauses: readonly Clause[],
  index: InterviewIndex,
): Generator<void, TracedSegment[], void> {
  const prepared: PreparedClause[] = [];
  for (const clause of clauses) {
    prepared.push(prepare(text, clause, index));
    if (prepared.length % CLAUSES_PER_STEP === 0) yield;
  }
  const best: number[] = [0];
  const step: (TracedSegment | null)[] = [null];
  for (let to = 1; to <= clauses.length; to++) {
    best[to] = best[to - 1] ?? 0;
    step[to] = null;
    const last = prepared[to - 1];
    if (last === undefined || last.highest < LEAST_AT_EDGE) continue;
    let features = last.features;
    let sums = last.sums;
    for (let from = to - 1; from >= 0 && to - from <= LONGEST_SEGMENT; from--) {
      const first = prepared[from];
      if (first === undefined) break;
      if (from < to - 1) {
        features = joinFeatures(first.features, features);
        sums = addSums(first.sums, sums);
      }
      const gain = mostInWindow(sums) - CHANCE_SHARE * features.total - JUMP_COST;
      if (first.highest < LEAST_AT_EDGE || !mayShareWindow(first.places, last.places)) continue;
      if ((best[from] ?? 0) + gain <= (best[to] ?? 0)) continue;
      const segment = traceRun(from, to, features, sums, index);
      if (segment === null) continue;
      const value = (best[from] ?? 0) + segment.evidence;
      if (value > (best[to] ?? 0)) {
        best[to] = value;
        step[to] = segment;
      }
    }
    yield;
  }
  const segments: TracedSegment[] = [];
  for (let to = clauses.length; to > 0; ) {
    const segment = step[to];
    if (segment) segments.push(segment);
    to = segment?.from ?? to - 1;
  }
  return segments.reverse();
}

function addSums(first: ClauseSums, second: ClauseSums): ClauseSums {
  const sums = new Float32Array(first);
  for (let clause = 0; clause < sums.length; clause++)
    sums[clause] = (sums[clause] ?? 0) + (second[clause] ?? 0);
  return sums;
}
