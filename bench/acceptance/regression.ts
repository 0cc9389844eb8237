import {
  type AcceptanceFeatures,
  type AcceptanceWeights,
  FEATURE_NAMES,
  probabilityOf,
  SIGNS,
} from "../../lib/matching/deciding/acceptance-model.ts";

/** Features with the answer that they should lead to. */
export interface Example {
  readonly features: AcceptanceFeatures;
  /** Whether it goes back to the interview, to the place that was found. */
  readonly isTrue: boolean;
}

/** How strongly weights are drawn to 0, in features of unit variance: of 0.001 to 0.01 all gave the same within a point. */
const PENALTY = 0.006;
/** Steps of the descent, and how long the first is. After so many no weight moves in its fourth place. */
const STEPS = 4_000;
const RATE = 0.5;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Fits a logistic regression by descending the gradient of its penalised log-loss, with every weight held to its sign
 * (projected gradient: a weight that would cross 0 stays there).
 * @see Boyd and Vandenberghe, Convex Optimization, 7.1.1 and 9.3
 */
export function fitWeights(examples: readonly Example[]): AcceptanceWeights {
  const columns = FEATURE_NAMES.map((name) => {
    const values = examples.map(({ features }) => features[name]);
    const middle = mean(values);
    const deviation = Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) || 1;
    return { name, middle, deviation, values: values.map((value) => (value - middle) / deviation) };
  });
  const answers = examples.map(({ isTrue }) => (isTrue ? 1 : 0));
  const weights = columns.map(() => 0);
  let intercept = 0;
  for (let step = 0; step < STEPS; step++) {
    const errors = answers.map((answer, at) => {
      const logOdds = columns.reduce(
        (sum, { values }, column) => sum + (weights[column] ?? 0) * (values[at] ?? 0),
        intercept,
      );
      return 1 / (1 + Math.exp(-logOdds)) - answer;
    });
    intercept -= RATE * mean(errors);
    for (const [column, { name, values }] of columns.entries()) {
      const weight = weights[column] ?? 0;
      const slope = mean(errors.map((error, at) => error * (values[at] ?? 0))) + 2 * PENALTY * weight;
      const next = weight - RATE * slope;
      const sign = SIGNS[name];
      weights[column] = sign !== null && next * sign < 0 ? 0 : next;
    }
  }
  const features = { ...examples[0]?.features } as Record<keyof AcceptanceFeatures, number>;
  for (const [column, { name, middle, deviation }] of columns.entries()) {
    const weight = (weights[column] ?? 0) / deviation;
    features[name] = weight;
    intercept -= weight * middle;
  }
  return { intercept, features };
}

/** The mean log-loss of a model on examples, in nats. */
export const logLoss = (examples: readonly Example[], weights: AcceptanceWeights): number =>
  mean(
    examples.map(({ features, isTrue }) => {
      const probability = probabilityOf(features, weights);
      return -Math.log(Math.max(1e-9, isTrue ? probability : 1 - probability));
    }),
  );
