import type { AcceptanceWeights } from "./acceptance-model.ts";

/** Made by `npm run fit:acceptance` from the pages for development; not to be changed by hand. */
export const ACCEPTANCE_WEIGHTS: AcceptanceWeights = {
  intercept: -8.264,
  features: {
    evidence: 0.789,
    share: 2.032,
    length: 1.989,
    quoted: 1.591,
    attributed: 0.459,
    question: -2.065,
    numbers: 0.565,
    fragment: -0.909,
    neighbour: 1.912,
    across: 0.476,
  },
};
