import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AcceptanceFeatures,
  contributionsOf,
  FEATURE_NAMES,
  probabilityOf,
  SIGNS,
} from "./acceptance-model.ts";
import { ACCEPTANCE_WEIGHTS } from "./acceptance-weights.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const bit = fc.constantFrom(0, 1);
const features: fc.Arbitrary<AcceptanceFeatures> = fc.record({
  evidence: fc.double({ min: 0, max: 6, noNaN: true }),
  share,
  length: fc.double({ min: 0, max: 3, noNaN: true }),
  quoted: bit,
  attributed: bit,
  question: bit,
  numbers: fc.constantFrom(-1, 0, 1),
  fragment: bit,
  neighbour: share,
  across: bit,
});

describe("the model of acceptance", () => {
  it("has at most ten features, and each weight the sign that was given beforehand", () => {
    expect(FEATURE_NAMES.length).toBeLessThanOrEqual(10);
    expect([...FEATURE_NAMES].sort()).toEqual(Object.keys(SIGNS).sort());
    for (const name of FEATURE_NAMES)
      expect(ACCEPTANCE_WEIGHTS.features[name] * (SIGNS[name] ?? 0)).toBeGreaterThanOrEqual(0);
  });

  it("gives a probability that only rises with what speaks for a candidate", () => {
    fc.assert(
      fc.property(features, fc.constantFrom(...FEATURE_NAMES), (some, name) => {
        const before = probabilityOf(some);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(1);
        const sign = SIGNS[name];
        if (sign !== null)
          expect(probabilityOf({ ...some, [name]: some[name] + sign * 0.5 })).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it("is the sum of what its features contribute, on the scale of log-odds", () => {
    fc.assert(
      fc.property(features, (some) => {
        const sum = contributionsOf(some).reduce(
          (total, [, added]) => total + added,
          ACCEPTANCE_WEIGHTS.intercept,
        );
        expect(probabilityOf(some)).toBeCloseTo(1 / (1 + Math.exp(-sum)));
      }),
    );
  });
});
