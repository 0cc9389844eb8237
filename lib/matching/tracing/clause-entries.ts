import { firstIndex } from "../../text/first-index.ts";
import type { Features } from "../indexing/features.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import { LONGEST_WINDOW } from "./window-match.ts";

/**
 * Which features of a stretch stand in each clause of a range, with their weights, and what of them a window holds.
 * Made once and filled anew for every search, since they come by the thousand.
 */
export class ClauseEntries {
  #features = new Uint16Array(0);
  #weights = new Float32Array(0);
  readonly #counts = new Uint16Array(2 * LONGEST_WINDOW);
  /** By the group of a feature: what of it the clauses of the window hold. */
  #held = new Float32Array(0);
  #from = 0;
  #length = 0;

  /** @param from half-open range of clauses, of at most twice the longest window less one */
  fill({ keys, weights }: Features, from: number, to: number, { postings }: InterviewIndex): void {
    const { length } = keys;
    this.#from = from;
    this.#length = length;
    if (this.#features.length < length * (to - from)) {
      this.#features = new Uint16Array(length * 2 * LONGEST_WINDOW);
      this.#weights = new Float32Array(length * 2 * LONGEST_WINDOW);
    }
    if (this.#held.length < length) this.#held = new Float32Array(length * 2);
    this.#counts.fill(0);
    for (let feature = 0; feature < length; feature++) {
      const posting = postings.get(keys[feature] ?? -1);
      if (posting === undefined) continue;
      const own = weights[feature] ?? 0;
      for (let at = firstAtLeast(posting.clauses, from); at < posting.clauses.length; at++) {
        const clause = posting.clauses[at] ?? to;
        if (clause >= to) break;
        const count = this.#counts[clause - from] ?? 0;
        const entry = (clause - from) * length + count;
        this.#features[entry] = feature;
        this.#weights[entry] = Math.min(own, posting.weights[at] ?? 0);
        this.#counts[clause - from] = count + 1;
      }
    }
  }

  /** How many features stand in a clause. */
  countIn(clause: number): number {
    return this.#counts[clause - this.#from] ?? 0;
  }

  /** Begins a window that holds no clause yet. */
  clearWindow(): void {
    this.#held.fill(0, 0, this.#length);
  }

  /**
   * Adds a clause to the window, each feature counted once.
   * @param shared what the window shares without it
   * @returns what it shares with it
   */
  addToWindow(clause: number, groups: Features["groups"], shared: number): number {
    const begin = (clause - this.#from) * this.#length;
    const end = begin + this.countIn(clause);
    let sum = shared;
    for (let entry = begin; entry < end; entry++) {
      const feature = this.#features[entry] ?? 0;
      const weight = this.#weights[entry] ?? 0;
      const group = groups[feature] ?? 0;
      const before = this.#held[group] ?? 0;
      if (weight > before) {
        sum += weight - before;
        this.#held[group] = weight;
      }
    }
    return sum;
  }
}

/** The index of the first entry that is not below a bound. */
const firstAtLeast = (ascending: Uint16Array, bound: number): number =>
  firstIndex(ascending.length, (index) => (ascending[index] ?? 0) < bound);
