import type { TextRange } from "../../lib/text/offset-map.ts";

export type Verdict = "right" | "partly" | "wrong" | "missing";

export interface SurvivalCounts extends Record<Verdict, number> {
  cases: number;
  milliseconds: number;
}

export const noCounts = (): SurvivalCounts => ({
  cases: 0,
  right: 0,
  partly: 0,
  wrong: 0,
  missing: 0,
  milliseconds: 0,
});

/** Edges of an edited quote are a matter of taste within so many characters, or this share of its length. */
const EDGE = 2;
const EDGE_SHARE = 0.05;
/** Share of the words that have to be found for an answer to count as partly right. */
const PARTLY = 0.9;

/**
 * Whether an answer is what was meant; where the quote is gone, none is right. Of a quote in parts the characters
 * are counted that are missing and that are none of it: with more of these than at an edge it is wrong, and with
 * less than nine tenths of its own it counts as missing.
 * @param answer in the order of the text, disjoint, as is `truth`; empty where there is none
 */
function judge(answer: readonly TextRange[], truth: readonly TextRange[]): Verdict {
  if (answer.length === 0) return truth.length === 0 ? "right" : "missing";
  if (truth.length === 0) return "wrong";
  const [first, last] = [answer[0], answer.at(-1)];
  const [start, end] = [truth[0]?.start ?? 0, truth.at(-1)?.end ?? 0];
  const length = lengthOf(truth);
  const edge = Math.max(EDGE, Math.ceil(length * EDGE_SHARE));
  if (truth.length === 1 && answer.length === 1 && first !== undefined && last !== undefined) {
    if (Math.abs(first.start - start) <= edge && Math.abs(last.end - end) <= edge) return "right";
  }
  const common = lengthOf(
    answer.flatMap((one) =>
      truth.map((other) => ({
        start: Math.max(one.start, other.start),
        end: Math.max(one.start, other.start, Math.min(one.end, other.end)),
      })),
    ),
  );
  const foreign = lengthOf(answer) - common;
  if (foreign > edge + truth.length * EDGE) return "wrong";
  if (length - common <= edge) return "right";
  return common >= PARTLY * length ? "partly" : "missing";
}

const lengthOf = (ranges: readonly TextRange[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0);

export function count(
  counts: SurvivalCounts,
  answer: readonly TextRange[],
  truth: readonly TextRange[],
  began: number,
): Verdict {
  counts.milliseconds += performance.now() - began;
  counts.cases++;
  const verdict = judge(answer, truth);
  counts[verdict]++;
  return verdict;
}
