import type { AcceptanceWeights } from "../../lib/matching/deciding/acceptance-model.ts";
import { besideNeighbours } from "../../lib/matching/deciding/judged-candidates.ts";
import { inOneGo, Work } from "../../lib/text/work.ts";
import type { CandidatesOfPage } from "./labelled-candidates.ts";
import { type Example, fitWeights } from "./regression.ts";

/** What neighbours say depends on the weights, and the weights on what they say: so often in turn. */
const ROUNDS = 4;

/** The candidates of some pages as examples, beside their neighbours by a model. */
export const examplesOf = (pages: readonly CandidatesOfPage[], weights: AcceptanceWeights): Example[] =>
  pages.flatMap(({ judged, answers }) =>
    inOneGo(besideNeighbours(judged, new Work(), weights)).map(({ features }, at) => ({
      features,
      isTrue: answers[at] === true,
    })),
  );

/** The model that fits some pages best. */
export function fitModel(pages: readonly CandidatesOfPage[]): AcceptanceWeights {
  const alone = pages.flatMap(({ judged, answers }) =>
    judged.map(({ features }, at) => ({
      features: { ...features, neighbour: 0 },
      isTrue: answers[at] === true,
    })),
  );
  let weights = fitWeights(alone);
  for (let round = 0; round < ROUNDS; round++) weights = fitWeights(examplesOf(pages, weights));
  return weights;
}
