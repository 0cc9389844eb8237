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
const SEEDS = 6;
/**
 * What a window says beyond the passage costs this share of its weight: another translation leaves half of a
 * clause's weight unshared, so that more would take true clauses off, and less would leave foreign ones on.
 */
const UNSHARED_COST = 0.08;

/**
 * Finds where in the transcript the words of a stretch of text may come from: the window of clauses that shares
 * most with it, each feature counted once.
 * @returns `null` where nothing is shared
 */
export function searchWindows(features: Features, index: InterviewIndex): WindowSearchResult | null {
  const { clauses, postings } = index;
  const sums = new Map<number, number>();
  features.keys.forEach((key, at) => {
    const posting = postings.get(key);
    if (posting === undefined) return;
    const own = features.weights[at] ?? 0;
    posting.clauses.forEach((clause, entry) => {
      sums.set(clause, (sums.get(clause) ?? 0) + Math.min(own, posting.weights[entry] ?? 0));
    });
  });
  if (sums.size === 0) return null;
  const seeds = [...sums].sort((one, other) => other[1] - one[1]).slice(0, SEEDS);

  const matches: WindowMatch[] = [];
  for (const [seed] of seeds) matches.push(...windowsAround(seed, features, index));
  matches.sort((one, other) => other.score - one.score);
  const [best] = matches;
  if (best === undefined) return null;

  const text = textOf(best, index);
  const firstSentence = clauses[best.first]?.sentence ?? 0;
  const lastSentence = clauses[best.last - 1]?.sentence ?? 0;
  const rival = matches.find((match) => {
    const from = clauses[match.first]?.sentence ?? 0;
    const to = clauses[match.last - 1]?.sentence ?? 0;
    return (to < firstSentence || from > lastSentence) && !text.includes(textOf(match, index));
  });
  return { best, rival: Math.max(0, rival?.score ?? 0) };
}

function textOf({ first, last }: { first: number; last: number }, index: InterviewIndex): string {
  return index.clauses
    .slice(first, last)
    .map((clause) => clause.text)
    .join("");
}

function windowsAround(seed: number, features: Features, index: InterviewIndex): WindowMatch[] {
  const { clauses, postings } = index;
  const turn = clauses[seed]?.turn;
  let from = seed;
  while (from > 0 && seed - from < LONGEST_WINDOW - 1 && clauses[from - 1]?.turn === turn) from--;
  let to = seed + 1;
  while (to < clauses.length && to - seed < LONGEST_WINDOW && clauses[to]?.turn === turn) to++;

  /** For each feature that stands near the seed, its weight in each clause from `from` on. */
  const rows: Float32Array[] = [];
  features.keys.forEach((key, at) => {
    const posting = postings.get(key);
    if (posting === undefined) return;
    let row: Float32Array | null = null;
    for (let entry = firstAtLeast(posting.clauses, from); entry < posting.clauses.length; entry++) {
      const clause = posting.clauses[entry] ?? to;
      if (clause >= to) break;
      row ??= new Float32Array(to - from);
      row[clause - from] = Math.min(features.weights[at] ?? 0, posting.weights[entry] ?? 0);
    }
    if (row !== null) rows.push(row);
  });

  const matches: WindowMatch[] = [];
  for (let first = from; first <= seed; first++) {
    const held = new Float32Array(rows.length);
    let shared = 0;
    let size = 0;
    for (let last = first; last < to && last - first < LONGEST_WINDOW; last++) {
      size += clauses[last]?.weight ?? 0;
      rows.forEach((row, at) => {
        const weight = row[last - from] ?? 0;
        const before = held[at] ?? 0;
        if (weight > before) {
          shared += weight - before;
          held[at] = weight;
        }
      });
      if (last < seed) continue;
      matches.push({
        first,
        last: last + 1,
        shared,
        score: shared - UNSHARED_COST * Math.max(0, size - shared),
      });
    }
  }
  return matches;
}

/** The index of the first entry that is not below a bound, by halving. */
function firstAtLeast(ascending: readonly number[], bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
