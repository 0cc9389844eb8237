import type { TextRange } from "../../text/offset-map.ts";
import type { Work } from "../../text/work.ts";
import type { Features } from "../indexing/features.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import { ClauseEntries } from "./clause-entries.ts";
import { type ClauseSums, LOOKUP_WORK } from "./clause-sums.ts";
import { topClauses } from "./seed-clauses.ts";
import { LONGEST_WINDOW, scoreOf, type WindowMatch } from "./window-match.ts";

/** A window that begins or ends with a clause that shares less is better without that clause. In nats. */
const LEAST_AT_EDGE = 1;

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
  return new WindowSearch(features, sums, index, above, null).run(work);
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
  return new WindowSearch(features, sums, index, 0, { first, last, saysOther }).run(work);
}

function textOf(first: number, last: number, index: InterviewIndex): string {
  let text = "";
  for (let at = first; at < last; at++) text += index.clauses[at]?.text ?? "";
  return text;
}

/** What a rival must not be: half-open range of clauses, and texts that say the same. */
interface Elsewhere {
  readonly first: number;
  readonly last: number;
  saysOther(first: number, last: number): boolean;
}

const entries = new ClauseEntries();

/**
 * Tries the windows of one turn round each of the clauses with most in common. What the clauses share one by one
 * bounds what they share together, so that most windows need not be tried.
 */
class WindowSearch {
  readonly #features: Features;
  readonly #sums: ClauseSums;
  readonly #index: InterviewIndex;
  readonly #elsewhere: Elsewhere | null;
  #best: WindowMatch | null = null;
  #highest: number;
  #drawn: number;

  /**
   * @param above only windows with a higher score are of use
   * @param elsewhere only windows outside of this range of clauses that say something else
   */
  constructor(
    features: Features,
    sums: ClauseSums,
    index: InterviewIndex,
    above: number,
    elsewhere: Elsewhere | null,
  ) {
    this.#features = features;
    this.#sums = sums;
    this.#index = index;
    this.#elsewhere = elsewhere;
    this.#highest = above;
    this.#drawn = index.clauses.length;
  }

  run(work: Work): WindowMatch | null {
    const seeds = topClauses(this.#sums);
    for (const [place, seed] of seeds.entries()) {
      const range = this.#rangeRound(seed, seeds.slice(0, place));
      if (range !== null) this.#tryRound(seed, range);
    }
    work.draw(this.#drawn);
    return this.#best;
  }

  /** The clauses of which windows with a seed may be made; `null` where none may. */
  #rangeRound(seed: number, earlier: readonly number[]): TextRange | null {
    const { clauses } = this.#index;
    const turn = clauses[seed]?.turn;
    let start = seed;
    while (start > 0 && seed - start < LONGEST_WINDOW - 1 && clauses[start - 1]?.turn === turn) start--;
    let end = seed + 1;
    while (end < clauses.length && end - seed < LONGEST_WINDOW && clauses[end]?.turn === turn) end++;
    if (this.#elsewhere !== null) {
      if (seed >= this.#elsewhere.last) start = Math.max(start, this.#elsewhere.last);
      else if (seed < this.#elsewhere.first) end = Math.min(end, this.#elsewhere.first);
      else return null;
    }
    // Windows that hold an earlier seed were tried with that one.
    for (const one of earlier) {
      if (one < seed) start = Math.max(start, one + 1);
      else end = Math.min(end, one);
    }
    return { start, end };
  }

  #tryRound(seed: number, { start, end }: TextRange): void {
    const { length } = this.#features.keys;
    let isFilled = false;
    for (let first = start; first <= seed; first++) {
      if ((this.#sums[first] ?? 0) < LEAST_AT_EDGE) continue;
      if (mostFrom(first, seed, end, this.#sums, this.#index) <= this.#highest) continue;
      if (!isFilled) {
        entries.fill(this.#features, start, end, this.#index);
        this.#drawn += length * LOOKUP_WORK;
      }
      isFilled = true;
      this.#tryFrom(first, seed, end);
    }
  }

  /** Tries the windows that begin with a clause and hold the seed. */
  #tryFrom(first: number, seed: number, end: number): void {
    const { clauses } = this.#index;
    entries.clearWindow();
    this.#drawn += this.#features.keys.length / 8;
    let shared = 0;
    let size = 0;
    for (let last = first; last < end && last - first < LONGEST_WINDOW; last++) {
      size += clauses[last]?.weight ?? 0;
      this.#drawn += entries.countIn(last);
      shared = entries.addToWindow(last, this.#features.groups, shared);
      if (last < seed || (this.#sums[last] ?? 0) < LEAST_AT_EDGE) continue;
      const score = scoreOf(shared, size);
      if (score <= this.#highest || this.#elsewhere?.saysOther(first, last + 1) === false) continue;
      this.#highest = score;
      this.#best = { first, last: last + 1, shared, score };
    }
  }
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
