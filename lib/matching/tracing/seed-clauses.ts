import type { ClauseSums } from "./clause-sums.ts";

/** The clauses with most in common, round which windows are tried. */
const SEEDS = 4;

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
