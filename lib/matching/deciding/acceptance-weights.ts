import type { AcceptanceWeights } from "./acceptance-model.ts";

/** Made by `npm run fit:acceptance` from the pages for development; not to be changed by hand. */
export const ACCEPTANCE_WEIGHTS: AcceptanceWeights = {
  intercept: -8.296,
  features: {
    evidence: 0.734,
    share: 1.508,
    length: 2.138,
    quoted: 1.249,
    attributed: 0.322,
    question: -2.088,
    numbers: 0.498,
    fragment: -0.91,
    neighbour: 2.22,
    across: 0.323,
  },
};
