import { firstIndex } from "../../text/first-index.ts";
import type { Steps, Work } from "../../text/work.ts";
import type { Features } from "../indexing/features.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";

/** Consecutive clauses of the transcript that may be the source of a stretch of a page. */
export interface WindowMatch {
  /** Half-open range of the index's clauses. */
  readonly first: number;
  readonly last: number;
  /** What the two share, in nats. */
  readonly shared: number;
  /** `shared` less the cost of what the window says beyond the passage: what windows are ranked by. */
  readonly score: number;
}

/** A statement is rarely spread over more clauses than this; longer passages are cut into several. */
const LONGEST_WINDOW = 6;
/** The clauses with most in common, round which windows are tried. */
const SEEDS = 4;
/** A window that begins or ends with a clause that shares less is better without that clause. In nats. */
const LEAST_AT_EDGE = 1;
/**
 * What a window says beyond the passage costs this share of its weight: another translation leaves half of a
 * clause's weight unshared, so that more would take true clauses off, and less would leave foreign ones on.
 */
const UNSHARED_COST = 0.1;

/** What a stretch shares with each clause of the transcript by itself, in nats, by the clause's index. */
export type ClauseSums = Float32Array;

/** Units of work for looking a feature up, and how many are counted before they are drawn. */
const LOOKUP_WORK = 4;
const DRAWN_AT_ONCE = 10_000;

/** Adds up what a stretch shares with each clause of the transcript. */
export function* sumByClause(
  { keys, weights }: Features,
  { postings, clauses }: InterviewIndex,
  work: Work,
): Steps<ClauseSums> {
  let drawn = clauses.length / 8 + keys.length * LOOKUP_WORK;
  const sums = new Float32Array(clauses.length);
  for (let at = 0; at < keys.length; at++) {
    const posting = postings.get(keys[at] ?? -1);
    if (posting === undefined) continue;
    drawn += posting.clauses.length;
    if (drawn >= DRAWN_AT_ONCE) {
      work.draw(drawn);
      drawn = 0;
      yield* work.pause();
    }
    const own = weights[at] ?? 0;
    for (let entry = 0; entry < posting.clauses.length; entry++) {
      const clause = posting.clauses[entry] ?? 0;
      sums[clause] = (sums[clause] ?? 0) + Math.min(own, posting.weights[entry] ?? 0);
    }
  }
  work.draw(drawn);
  return sums;
}

/** Whether one window may hold clauses of both lists. */
export function mayShareWindow(first: readonly number[], second: readonly number[]): boolean {
  return first.some((one) => second.some((other) => Math.abs(one - other) < LONGEST_WINDOW));
}

/** What a stretch can share with any window at most: its sums over as many clauses as a window has. In nats. */
export function mostInWindow(sums: ClauseSums): number {
  let most = 0;
  let sum = 0;
  for (let last = 0; last < sums.length; last++) {
    sum += (sums[last] ?? 0) - (last < LONGEST_WINDOW ? 0 : (sums[last - LONGEST_WINDOW] ?? 0));
    if (sum > most) most = sum;
  }
  return most;
}

/** The clauses with most in common, the best first. */
export function topClauses(sums: ClauseSums): number[] {
  const seeds: number[] = [];
  for (let clause = 0; clause < sums.length; clause++) {
    const sum = sums[clause] ?? 0;
    if (sum === 0 || (seeds.length === SEEDS && sum <= (sums[seeds[SEEDS - 1] ?? 0] ?? 0))) continue;
    let place = seeds.length === SEEDS ? SEEDS - 1 : seeds.length;
    while (place > 0 && (sums[seeds[place - 1] ?? 0] ?? 0) < sum) {
      seeds[place] = seeds[place - 1] ?? 0;
      place--;
    }
    seeds[place] = clause;
  }
  return seeds;
}

/**
 * Finds where in the transcript the words of a stretch of text may come from: the window of clauses that shares
 * most with it, each feature counted once.
 * @param sums of the same features
 * @param above only a window with a higher score is of use
 * @returns `null` where there is none
 */
export function bestWindow(
  features: Features,
  sums: ClauseSums,
  index: InterviewIndex,
  above: number,
  work: Work,
): WindowMatch | null {
  return search(features, sums, index, above, null, work);
}

/**
 * The best window elsewhere, for a stretch of text whose best window is known.
 * @returns the best window that shares no sentence with the best one, nor says the same word for word; `null` if none
 */
export function rivalWindow(
  features: Features,
  sums: ClauseSums,
  index: InterviewIndex,
  best: WindowMatch,
  work: Work,
): WindowMatch | null {
  const { clauses } = index;
  const text = textOf(best.first, best.last, index);
  let { first, last } = best;
  while (first > 0 && clauses[first - 1]?.sentence === clauses[best.first]?.sentence) first--;
  while (last < clauses.length && clauses[last]?.sentence === clauses[best.last - 1]?.sentence) last++;
  const saysOther = (from: number, to: number): boolean => !text.includes(textOf(from, to, index));
  return search(features, sums, index, 0, { first, last, saysOther }, work);
}

function textOf(first: number, last: number, index: InterviewIndex): string {
  let text = "";
  for (let at = first; at < last; at++) text += index.clauses[at]?.text ?? "";
  return text;
}

/** Used again for every search, since they come by the thousand: what stands in each clause of a range. */
let entryFeatures = new Uint16Array(0);
let entryWeights = new Float32Array(0);
const entryCounts = new Uint16Array(2 * LONGEST_WINDOW);
/** By the group of a feature: what of it the clauses of a window hold. */
let held = new Float32Array(0);

/** What a window of a size that shares a weight is ranked by. */
const scoreOf = (shared: number, size: number): number => shared - UNSHARED_COST * Math.max(0, size - shared);

/** What a rival must not be: half-open range of clauses, and texts that say the same. */
interface Elsewhere {
  readonly first: number;
  readonly last: number;
  saysOther(first: number, last: number): boolean;
}

/**
 * Tries the windows of one turn round each of the clauses with most in common. What the clauses share one by one
 * bounds what they share together, so that most windows need not be tried.
 * @param above only windows with a higher score are of use
 * @param elsewhere only windows outside of this range of clauses that say something else
 */
function search(
  features: Features,
  sums: ClauseSums,
  index: InterviewIndex,
  above: number,
  elsewhere: Elsewhere | null,
  work: Work,
): WindowMatch | null {
  const { clauses } = index;
  let best: WindowMatch | null = null;
  let highest = above;
  const seeds = topClauses(sums);
  let drawn = clauses.length;
  for (const [place, seed] of seeds.entries()) {
    const turn = clauses[seed]?.turn;
    let from = seed;
    while (from > 0 && seed - from < LONGEST_WINDOW - 1 && clauses[from - 1]?.turn === turn) from--;
    let to = seed + 1;
    while (to < clauses.length && to - seed < LONGEST_WINDOW && clauses[to]?.turn === turn) to++;
    if (elsewhere !== null) {
      if (seed >= elsewhere.last) from = Math.max(from, elsewhere.last);
      else if (seed < elsewhere.first) to = Math.min(to, elsewhere.first);
      else continue;
    }
    // Windows that hold an earlier seed were tried with that one.
    for (const earlier of seeds.slice(0, place)) {
      if (earlier < seed) from = Math.max(from, earlier + 1);
      else to = Math.min(to, earlier);
    }
    const { length } = features.keys;
    let isFilled = false;
    for (let first = from; first <= seed; first++) {
      if ((sums[first] ?? 0) < LEAST_AT_EDGE) continue;
      if (mostFrom(first, seed, to, sums, index) <= highest) continue;
      if (!isFilled) {
        fillEntries(features, from, to, index);
        drawn += length * LOOKUP_WORK;
      }
      isFilled = true;
      held.fill(0, 0, length);
      drawn += length / 8;
      let shared = 0;
      let size = 0;
      for (let last = first; last < to && last - first < LONGEST_WINDOW; last++) {
        size += clauses[last]?.weight ?? 0;
        const begin = (last - from) * length;
        const end = begin + (entryCounts[last - from] ?? 0);
        drawn += end - begin;
        for (let entry = begin; entry < end; entry++) {
          const feature = entryFeatures[entry] ?? 0;
          const weight = entryWeights[entry] ?? 0;
          const group = features.groups[feature] ?? 0;
          const before = held[group] ?? 0;
          if (weight > before) {
            shared += weight - before;
            held[group] = weight;
          }
        }
        if (last < seed || (sums[last] ?? 0) < LEAST_AT_EDGE) continue;
        const score = scoreOf(shared, size);
        if (score <= highest || elsewhere?.saysOther(first, last + 1) === false) continue;
        highest = score;
        best = { first, last: last + 1, shared, score };
      }
    }
  }
  work.draw(drawn);
  return best;
}

/** The highest score that a window can have which begins with a clause and holds the seed. */
function mostFrom(
  first: number,
  seed: number,
  to: number,
  sums: ClauseSums,
  { clauses }: InterviewIndex,
): number {
  let most = Number.NEGATIVE_INFINITY;
  let shared = 0;
  let size = 0;
  for (let last = first; last < to && last - first < LONGEST_WINDOW; last++) {
    shared += sums[last] ?? 0;
    size += clauses[last]?.weight ?? 0;
    if (last >= seed) most = Math.max(most, scoreOf(shared, size));
  }
  return most;
}

/** Writes for each clause of a range which features stand in it, with their weights. */
function fillEntries(
  { keys, weights }: Features,
  from: number,
  to: number,
  { postings }: InterviewIndex,
): void {
  const { length } = keys;
  if (entryFeatures.length < length * (to - from)) {
    entryFeatures = new Uint16Array(length * 2 * LONGEST_WINDOW);
    entryWeights = new Float32Array(length * 2 * LONGEST_WINDOW);
  }
  if (held.length < length) held = new Float32Array(length * 2);
  entryCounts.fill(0);
  for (let feature = 0; feature < length; feature++) {
    const posting = postings.get(keys[feature] ?? -1);
    if (posting === undefined) continue;
    const own = weights[feature] ?? 0;
    for (let at = firstAtLeast(posting.clauses, from); at < posting.clauses.length; at++) {
      const clause = posting.clauses[at] ?? to;
      if (clause >= to) break;
      const count = entryCounts[clause - from] ?? 0;
      const entry = (clause - from) * length + count;
      entryFeatures[entry] = feature;
      entryWeights[entry] = Math.min(own, posting.weights[at] ?? 0);
      entryCounts[clause - from] = count + 1;
    }
  }
}

/** The index of the first entry that is not below a bound. */
const firstAtLeast = (ascending: Uint16Array, bound: number): number =>
  firstIndex(ascending.length, (index) => (ascending[index] ?? 0) < bound);
