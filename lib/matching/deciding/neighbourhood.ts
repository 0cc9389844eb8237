import type { Candidate } from "../tracing/candidates.ts";

/** A neighbour is at most this many characters away. */
const NEIGHBOUR_DISTANCE = 160;

/** Candidates by where they stand, to ask for those close to another. */
export class Neighbourhood {
  readonly #byBlock = new Map<number, Candidate[]>();

  add(candidate: Candidate): void {
    const last = Math.floor((candidate.end + NEIGHBOUR_DISTANCE) / NEIGHBOUR_DISTANCE);
    for (let block = Math.floor(candidate.start / NEIGHBOUR_DISTANCE) - 1; block <= last; block++) {
      const own = this.#byBlock.get(block);
      if (own === undefined) this.#byBlock.set(block, [candidate]);
      else own.push(candidate);
    }
  }

  /** Whether another candidate stands less than `NEIGHBOUR_DISTANCE` from this one. */
  has({ start, end }: Candidate): boolean {
    const last = Math.floor(end / NEIGHBOUR_DISTANCE);
    for (let block = Math.floor(start / NEIGHBOUR_DISTANCE); block <= last; block++) {
      for (const other of this.#byBlock.get(block) ?? []) {
        if (other.start === start && other.end === end) continue;
        if (other.start - end < NEIGHBOUR_DISTANCE && start - other.end < NEIGHBOUR_DISTANCE) return true;
      }
    }
    return false;
  }
}
