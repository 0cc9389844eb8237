import type { TextRange } from "../../lib/text/offset-map.ts";

export interface SurvivalCounts {
  cases: number;
  right: number;
  wrong: number;
  missing: number;
  milliseconds: number;
}

export const noCounts = (): SurvivalCounts => ({ cases: 0, right: 0, wrong: 0, missing: 0, milliseconds: 0 });

/** Edges of an edited quote are a matter of taste within so many characters, or this share of its length. */
const EDGE = 2;
const EDGE_SHARE = 0.05;

/** Whether an answer is the place that was meant; where the quote is gone, none is right. */
export function judge(answer: TextRange | null, truth: TextRange | null): "right" | "wrong" | "missing" {
  if (answer === null) return truth === null ? "right" : "missing";
  if (truth === null) return "wrong";
  const edge = Math.max(EDGE, Math.ceil((truth.end - truth.start) * EDGE_SHARE));
  const isNear = Math.abs(answer.start - truth.start) <= edge && Math.abs(answer.end - truth.end) <= edge;
  return isNear ? "right" : "wrong";
}

export function count(
  counts: SurvivalCounts,
  answer: TextRange | null,
  truth: TextRange | null,
  began: number,
): "right" | "wrong" | "missing" {
  counts.milliseconds += performance.now() - began;
  counts.cases++;
  const verdict = judge(answer, truth);
  counts[verdict]++;
  return verdict;
}
