import type { Clause } from "../../text/clauses.ts";
import type { Steps, Work } from "../../text/work.ts";
import { type Features, FOLDING_WORK, featuresOf, joinFeatures } from "../indexing/features.ts";
import { cuttingOf, type InterviewIndex } from "../indexing/interview-index.ts";
import { type ClauseSums, mostInWindow, sumByClause } from "./clause-sums.ts";
import { topClauses } from "./seed-clauses.ts";
import { mayShareWindow, type WindowMatch } from "./window-match.ts";
import { bestWindow, rivalWindow } from "./window-search.ts";

/** Consecutive clauses of a page that go back to one window of the transcript. */
export interface TracedSegment {
  /** Half-open range of the stretch's clauses, by their indexes. */
  readonly from: number;
  readonly to: number;
  readonly source: WindowMatch;
  /** What speaks for it, in nats: what is shared, less what chance and length would share, less the cost of a jump. */
  readonly evidence: number;
  /** By how much the source is better than the best different place, in nats. */
  readonly margin: number;
  /** A different place that says the same as far as the page tells; `null` if none. */
  readonly alternative: WindowMatch | null;
  /** What is shared, as a share of what could be. */
  readonly share: number;
}

/** Longer segments are traced in parts, which meet again where their sources do. In clauses. */
const LONGEST_SEGMENT = 5;
/** Any two texts on one subject share about this much of their weight (median of unlike sentences). */
const CHANCE_SHARE = 0.06;
/** A passage that goes to another place must be worth it. In nats; about one word in common. */
const JUMP_COST = 3.5;
/** A clause that shares less than this with every clause of the transcript neither begins nor ends a segment. In nats. */
const LEAST_AT_EDGE = 2.5;
/**
 * Two places that both have this much of what a stretch could share say the same: that there are two is no doubt. A
 * sentence and its other translation share about half.
 */
const SAME_SHARE = 0.6;
/** Units of work for a feature that is taken over into those of a longer stretch. */
const JOINING_WORK = 8;
/** Units of work for a clause that segments may end with. */
const TARGET_WORK = 20;

/** A clause of the page with what it can share. */
interface PreparedClause {
  readonly features: Features;
  readonly sums: ClauseSums;
  /** The highest of `sums`, in nats. */
  readonly highest: number;
  /** The clauses of the index that it may come from. */
  readonly places: readonly number[];
}

function* prepare(
  text: string,
  { start, end }: Clause,
  index: InterviewIndex,
  work: Work,
): Steps<PreparedClause> {
  const cutting = cuttingOf(index);
  work.draw((end - start) * (FOLDING_WORK + cutting.words.workByCharacter));
  const features = featuresOf(cutting.words.fold(text.slice(start, end)), cutting);
  const sums = yield* sumByClause(features, index, work);
  work.draw(sums.length);
  const places = topClauses(sums);
  return { features, sums, highest: sums[places[0] ?? 0] ?? 0, places };
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
  work: Work,
): Steps<TracedSegment[]> {
  const prepared: PreparedClause[] = [];
  for (const clause of clauses) {
    prepared.push(yield* prepare(text, clause, index, work));
    if (work.isDue) yield* work.pause();
  }
  const best: number[] = [0];
  const step: (FoundRun | null)[] = [null];
  for (let to = 1; to <= clauses.length; to++) {
    best[to] = best[to - 1] ?? 0;
    step[to] = null;
    const runs = yield* runsUpTo(to, prepared, best, work);
    // The most promising first: it makes most others not worth a search.
    for (const run of runs.sort((one, other) => other.most - one.most)) {
      if (run.most <= (best[to] ?? 0)) break;
      const base = (best[run.from] ?? 0) - run.cost;
      const source = bestWindow(run.features, run.sums, index, (best[to] ?? 0) - base, work);
      if (work.isDue) yield* work.pause();
      if (source === null) continue;
      best[to] = base + source.score;
      step[to] = { ...run, to, source };
    }
    work.draw(TARGET_WORK);
    if (work.isDue) yield* work.pause();
  }
  const segments: TracedSegment[] = [];
  for (let to = clauses.length; to > 0; ) {
    const run = step[to];
    if (run) segments.push(segmentOf(run, index, work));
    if (work.isDue) yield* work.pause();
    to = run?.from ?? to - 1;
  }
  return segments.reverse();
}

/** Consecutive clauses that may be a segment. */
interface Run {
  readonly from: number;
  readonly features: Features;
  readonly sums: ClauseSums;
  /** What a window must share to be worth anything, in nats. */
  readonly cost: number;
  /** The most that a path can be worth which ends with these clauses as a segment, in nats. */
  readonly most: number;
}

/** The runs of clauses that end before a clause and may come from one place. @param best of all paths up to a clause */
function* runsUpTo(
  to: number,
  prepared: readonly PreparedClause[],
  best: readonly number[],
  work: Work,
): Steps<Run[]> {
  const runs: Run[] = [];
  const last = prepared[to - 1];
  if (last === undefined || last.highest < LEAST_AT_EDGE) return runs;
  let { features, sums } = last;
  // Clauses are joined only once a run begins that may come from one place: most do not.
  let waiting: PreparedClause[] = [];
  for (let from = to - 1; from >= 0 && to - from <= LONGEST_SEGMENT; from--) {
    const first = prepared[from];
    if (first === undefined) break;
    if (from < to - 1) waiting.push(first);
    if (first.highest < LEAST_AT_EDGE || !mayShareWindow(first.places, last.places)) continue;
    for (const clause of waiting) {
      features = joinFeatures(clause.features, features);
      sums = addSums(clause.sums, sums);
      work.draw(features.keys.length * JOINING_WORK + sums.length);
      if (work.isDue) yield* work.pause();
    }
    waiting = [];
    work.draw(sums.length);
    const cost = CHANCE_SHARE * features.total + JUMP_COST;
    runs.push({ from, features, sums, cost, most: (best[from] ?? 0) + mostInWindow(sums) - cost });
  }
  return runs;
}

/** A run with its best window, before it is known whether it is on the best path. */
interface FoundRun extends Run {
  readonly to: number;
  readonly source: WindowMatch;
}

function segmentOf(
  { from, to, source, cost, features, sums }: FoundRun,
  index: InterviewIndex,
  work: Work,
): TracedSegment {
  const { total } = features;
  const evidence = source.score - cost;
  const rival = rivalWindow(features, sums, index, source, work);
  const saysSame = rival !== null && Math.min(source.shared, rival.shared) >= SAME_SHARE * total;
  return {
    from,
    to,
    source,
    evidence,
    margin: source.score - (rival?.score ?? 0),
    alternative: saysSame ? rival : null,
    share: total === 0 ? 0 : source.shared / total,
  };
}

function addSums(first: ClauseSums, second: ClauseSums): ClauseSums {
  const sums = new Float32Array(first);
  for (let clause = 0; clause < sums.length; clause++)
    sums[clause] = (sums[clause] ?? 0) + (second[clause] ?? 0);
  return sums;
}
