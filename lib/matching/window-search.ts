import type { Features } from "./features.ts";
import type { InterviewIndex } from "./interview-index.ts";

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

/** The best window and the best one elsewhere. */
export interface WindowSearchResult {
  readonly best: WindowMatch;
  /** `score` of the best window that shares no sentence with the best one, nor says the same; 0 if none. */
  readonly rival: number;
}

/** A statement is rarely spread over more clauses than this; longer passages are cut into several. */
const LONGEST_WINDOW = 7;
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

/** Adds up what a stretch shares with each clause of the transcript. */
export function sumByClause({ keys, weights }: Features, { postings, clauses }: InterviewIndex): ClauseSums {
  const sums = new Float32Array(clauses.length);
  for (let at = 0; at < keys.length; at++) {
    const posting = postings.get(keys[at] ?? -1);
    if (posting === undefined) continue;
    const own = weights[at] ?? 0;
    for (let entry = 0; entry < posting.clauses.length; entry++) {
      const clause = posting.clauses[entry] ?? 0;
      sums[clause] = (sums[clause] ?? 0) + Math.min(own, posting.weights[entry] ?? 0);
    }
  }
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

/** Windows that were tried, side by side in arrays that are used again for every search. */
class TriedWindows {
  #first = new Uint16Array(256);
  #last = new Uint16Array(256);
  #shared = new Float32Array(256);
  #score = new Float32Array(256);
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  add(first: number, last: number, shared: number, score: number): void {
    if (this.#count === this.#first.length) this.#grow();
    this.#first[this.#count] = first;
    this.#last[this.#count] = last;
    this.#shared[this.#count] = shared;
    this.#score[this.#count] = score;
    this.#count++;
  }

  /** The window with the highest score among those that are wanted, or `null`. */
  best(isWanted: (first: number, last: number) => boolean, above: number): WindowMatch | null {
    let found = -1;
    let highest = above;
    for (let at = 0; at < this.#count; at++) {
      const score = this.#score[at] ?? 0;
      if (score <= highest || !isWanted(this.#first[at] ?? 0, this.#last[at] ?? 0)) continue;
      found = at;
      highest = score;
    }
    if (found === -1) return null;
    return {
      first: this.#first[found] ?? 0,
      last: this.#last[found] ?? 0,
      shared: this.#shared[found] ?? 0,
      score: highest,
    };
  }

  #grow(): void {
    const size = this.#first.length * 2;
    const copy = <Row extends Uint16Array | Float32Array>(row: Row, larger: Row): Row => {
      larger.set(row);
      return larger;
    };
    this.#first = copy(this.#first, new Uint16Array(size));
    this.#last = copy(this.#last, new Uint16Array(size));
    this.#shared = copy(this.#shared, new Float32Array(size));
    this.#score = copy(this.#score, new Float32Array(size));
  }
}

const tried = new TriedWindows();

/**
 * Finds where in the transcript the words of a stretch of text may come from: the window of clauses that shares
 * most with it, each feature counted once.
 * @param sums of the same features
 * @returns `null` where nothing is shared
 */
export function searchWindows(
  features: Features,
  sums: ClauseSums,
  index: InterviewIndex,
): WindowSearchResult | null {
  tried.clear();
  for (const seed of topClauses(sums)) collectWindows(seed, features, sums, index);
  const best = tried.best(() => true, Number.NEGATIVE_INFINITY);
  if (best === null) return null;

  const { clauses } = index;
  const text = textOf(best, index);
  const firstSentence = clauses[best.first]?.sentence ?? 0;
  const lastSentence = clauses[best.last - 1]?.sentence ?? 0;
  const rival = tried.best((first, last) => {
    const isElsewhere =
      (clauses[last - 1]?.sentence ?? 0) < firstSentence || (clauses[first]?.sentence ?? 0) > lastSentence;
    return isElsewhere && !text.includes(textOf({ first, last }, index));
  }, 0);
  return { best, rival: rival?.score ?? 0 };
}

function textOf(
  { first, last }: { readonly first: number; readonly last: number },
  index: InterviewIndex,
): string {
  let text = "";
  for (let at = first; at < last; at++) text += index.clauses[at]?.text ?? "";
  return text;
}

/** Used again for every window, since searches come by the thousand. */
let cells = new Float32Array(0);
let held = new Float32Array(0);

/** Tries all windows of one turn that hold a clause. */
function collectWindows(seed: number, features: Features, sums: ClauseSums, index: InterviewIndex): void {
  const { clauses, postings } = index;
  const turn = clauses[seed]?.turn;
  let from = seed;
  while (from > 0 && seed - from < LONGEST_WINDOW - 1 && clauses[from - 1]?.turn === turn) from--;
  let to = seed + 1;
  while (to < clauses.length && to - seed < LONGEST_WINDOW && clauses[to]?.turn === turn) to++;
  const width = to - from;

  /** For each feature that stands near the seed a row: its weight in each clause from `from` on. */
  if (cells.length < features.keys.length * width) cells = new Float32Array(features.keys.length * width * 2);
  const rows = cells;
  let count = 0;
  for (let at = 0; at < features.keys.length; at++) {
    const posting = postings.get(features.keys[at] ?? -1);
    if (posting === undefined) continue;
    let found = false;
    rows.fill(0, count * width, (count + 1) * width);
    for (let entry = firstAtLeast(posting.clauses, from); entry < posting.clauses.length; entry++) {
      const clause = posting.clauses[entry] ?? to;
      if (clause >= to) break;
      rows[count * width + clause - from] = Math.min(features.weights[at] ?? 0, posting.weights[entry] ?? 0);
      found = true;
    }
    if (found) count++;
  }
  if (held.length < count) held = new Float32Array(count * 2);

  for (let first = from; first <= seed; first++) {
    if ((sums[first] ?? 0) < LEAST_AT_EDGE) continue;
    held.fill(0, 0, count);
    let shared = 0;
    let size = 0;
    for (let last = first; last < to && last - first < LONGEST_WINDOW; last++) {
      size += clauses[last]?.weight ?? 0;
      for (let row = 0, cell = last - from; row < count; row++, cell += width) {
        const weight = rows[cell] ?? 0;
        const before = held[row] ?? 0;
        if (weight > before) {
          shared += weight - before;
          held[row] = weight;
        }
      }
      if (last < seed || (sums[last] ?? 0) < LEAST_AT_EDGE) continue;
      tried.add(first, last + 1, shared, shared - UNSHARED_COST * Math.max(0, size - shared));
    }
  }
}

/** The index of the first entry that is not below a bound, by halving. */
function firstAtLeast(ascending: Uint16Array, bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
