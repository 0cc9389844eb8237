import type { AcceptanceWeights } from "./acceptance-model.ts";

/** Made by `npm run fit:acceptance` from the pages for development; not to be changed by hand. */
export const ACCEPTANCE_WEIGHTS: AcceptanceWeights = {
  intercept: -8.325,
  features: {
    evidence: 0.73,
    share: 1.517,
    length: 2.149,
    quoted: 1.253,
    attributed: 0.316,
    question: -2.111,
    numbers: 0.522,
    fragment: -0.932,
    neighbour: 2.239,
    across: 0.311,
  },
};
