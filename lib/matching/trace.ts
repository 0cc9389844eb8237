import { foldedText } from "../chinese/folded-text.ts";
import type { Clause } from "../text/clauses.ts";
import { featuresOf } from "./features.ts";
import type { InterviewIndex } from "./interview-index.ts";
import { searchWindows, type WindowMatch } from "./window-search.ts";

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
const CHANCE_SHARE = 0.08;
/** A passage that goes to another place must be worth it. In nats; about one word in common. */
const JUMP_COST = 4;
/** Where not even this much is shared by a whole stretch, its parts are not looked at. */
const LEAST_SHARED = 7;

function traceRun(
  text: string,
  clauses: readonly Clause[],
  from: number,
  to: number,
  index: InterviewIndex,
): TracedSegment | null {
  let folded = "";
  for (let at = from; at < to; at++) {
    const clause = clauses[at];
    if (clause !== undefined) folded += foldedText(text.slice(clause.start, clause.end)).text;
  }
  const features = featuresOf(folded, index.terms);
  const found = searchWindows(features, index);
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
  const best: number[] = [0];
  const step: (TracedSegment | null)[] = [null];
  const singles = clauses.map((_, at) => traceRun(text, clauses, at, at + 1, index));
  yield;
  for (let to = 1; to <= clauses.length; to++) {
    best[to] = best[to - 1] ?? 0;
    step[to] = null;
    let shared = 0;
    for (let from = to - 1; from >= 0 && to - from <= LONGEST_SEGMENT; from--) {
      shared += singles[from]?.source.shared ?? 0;
      if (shared < LEAST_SHARED) continue;
      const segment = from === to - 1 ? (singles[from] ?? null) : traceRun(text, clauses, from, to, index);
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
