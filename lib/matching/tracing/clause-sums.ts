import type { Steps, Work } from "../../text/work.ts";
import type { Features } from "../indexing/features.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import { LONGEST_WINDOW } from "./window-match.ts";

/** What a stretch shares with each clause of the transcript by itself, in nats, by the clause's index. */
export type ClauseSums = Float32Array;

/** Units of work for looking a feature up, and how many are counted before they are drawn. */
export const LOOKUP_WORK = 4;
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
