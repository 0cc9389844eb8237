import type { AcceptanceWeights } from "./acceptance-model.ts";

/** Made by `npm run fit:acceptance` from the pages for development; not to be changed by hand. */
export const ACCEPTANCE_WEIGHTS: AcceptanceWeights = {
  intercept: -8.204,
  features: {
    evidence: 0.863,
    share: 2.266,
    length: 1.88,
    quoted: 1.755,
    attributed: 0.739,
    question: -2.034,
    numbers: 0.457,
    fragment: -1.064,
    neighbour: 1.684,
    across: 0.332,
  },
};
