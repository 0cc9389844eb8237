import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AcceptanceFeatures,
  FEATURE_NAMES,
  probabilityOf,
  SIGNS,
} from "../../lib/matching/deciding/acceptance-model.ts";
import { type Example, fitWeights, logLoss } from "./regression.ts";

const NONE: AcceptanceFeatures = {
  evidence: 0,
  share: 0,
  length: 0,
  quoted: 0,
  attributed: 0,
  question: 0,
  numbers: 0,
  fragment: 0,
  neighbour: 0,
  across: 0,
};

/** Examples by evidence alone: what has more is true, with one in ten the other way round. */
const examples: Example[] = Array.from({ length: 200 }, (_, at) => ({
  features: { ...NONE, evidence: (at % 20) / 5, quoted: at % 3 === 0 ? 1 : 0 },
  isTrue: at % 20 >= 10 !== (at % 10 === 7),
}));

describe("a logistic regression", () => {
  it("learns what tells, and leaves alone what tells nothing", () => {
    const { features } = fitWeights(examples);
    expect(features.evidence).toBeGreaterThan(0.5);
    for (const name of FEATURE_NAMES)
      if (name !== "evidence") expect(Math.abs(features[name])).toBeLessThan(0.2);
  });

  it("is calibrated on what it learned from: the mean of its probabilities is the share of what is true", () => {
    const weights = fitWeights(examples);
    const mean = examples.reduce((sum, { features }) => sum + probabilityOf(features, weights), 0) / 200;
    expect(mean).toBeCloseTo(examples.filter(({ isTrue }) => isTrue).length / 200, 2);
    expect(logLoss(examples, weights)).toBeLessThan(Math.LN2);
  });

  it("never turns the sign of a feature, whatever it is told", () => {
    const bit = fc.constantFrom(0, 1);
    const example = fc.record({
      features: fc.record({ ...Object.fromEntries(FEATURE_NAMES.map((name) => [name, bit])) }),
      isTrue: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(example, { minLength: 4, maxLength: 12 }), (some) => {
        const { features } = fitWeights(
          some.map(({ features: given, isTrue }) => ({ features: { ...NONE, ...given }, isTrue })),
        );
        for (const name of FEATURE_NAMES)
          expect(features[name] * (SIGNS[name] ?? 0)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 20 },
    );
  });
});
