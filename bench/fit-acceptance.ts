import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { FEATURE_NAMES } from "../lib/matching/deciding/acceptance-model.ts";
import { fitModel } from "./acceptance/fit-model.ts";
import { labelledCandidates } from "./acceptance/labelled-candidates.ts";

/** Where the weights stand, and how exact. */
const WEIGHTS = resolve(import.meta.dirname, "../lib/matching/deciding/acceptance-weights.ts");
const PLACES = 3;

const { intercept, features } = fitModel(labelledCandidates("develop"));
const number = (value: number): number => Number(value.toFixed(PLACES));
writeFileSync(
  WEIGHTS,
  `import type { AcceptanceWeights } from "./acceptance-model.ts";

/** Made by \`npm run fit:acceptance\` from the pages for development; not to be changed by hand. */
export const ACCEPTANCE_WEIGHTS: AcceptanceWeights = {
  intercept: ${number(intercept)},
  features: {
${FEATURE_NAMES.map((name) => `    ${name}: ${number(features[name])},`).join("\n")}
  },
};
`,
);
