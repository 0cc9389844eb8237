import { ACCEPTANCE_WEIGHTS } from "./acceptance-weights.ts";

/**
 * What speaks for and against a candidate going back to the interview, each as a number that the weight of its name is
 * multiplied with. What is in nats, and what is in characters, counts by its logarithm: the first ten tell more than the
 * next ten.
 */
export interface AcceptanceFeatures {
  /** What it has in common with its source, beyond chance: `logarithmOf` nats. */
  readonly evidence: number;
  /** How much of what it could share it shares, 0 to 1. */
  readonly share: number;
  /** Of its words: `logarithmOf` characters, up to a length from which on no statement is too short. */
  readonly length: number;
  /** 1 where it stands in quotation marks. */
  readonly quoted: number;
  /** 1 where its sentence says that a speaker of the interview says it. */
  readonly attributed: number;
  /** 1 where only the interviewer says it and the page does not tell that it was asked. */
  readonly question: number;
  /** 1 where the numbers that it states are those of its source, -1 where one of them is not. */
  readonly numbers: number;
  /** 1 where it is the smaller part of its sentence. */
  readonly fragment: number;
  /** How probable its likeliest neighbour is, by how near that stands on the page and in the transcript, 0 to 1. */
  readonly neighbour: number;
  /** 1 where the page is in another language than the interview. */
  readonly across: number;
}

/** The weights of a model: of each feature, and what it begins from. */
export interface AcceptanceWeights {
  readonly intercept: number;
  readonly features: AcceptanceFeatures;
}

/** Whether a feature speaks for a candidate or against it: known beforehand, so that no accident of a few pages turns it. */
export const SIGNS: { readonly [Name in keyof AcceptanceFeatures]: 1 | -1 | null } = {
  evidence: 1,
  share: 1,
  length: 1,
  quoted: 1,
  attributed: 1,
  question: -1,
  numbers: 1,
  fragment: -1,
  neighbour: 1,
  // A page in another language shares less, so that the same share tells more; how much less, the pages say.
  across: null,
};

export const FEATURE_NAMES: readonly (keyof AcceptanceFeatures)[] = [
  "evidence",
  "share",
  "length",
  "quoted",
  "attributed",
  "question",
  "numbers",
  "fragment",
  "neighbour",
  "across",
];

/** A measure that may be 0, by its logarithm. */
export const logarithmOf = (measure: number): number => Math.log1p(Math.max(0, measure));

/** What each feature adds to the log-odds that a candidate goes back to the interview. */
export function contributionsOf(
  features: AcceptanceFeatures,
  weights: AcceptanceWeights = ACCEPTANCE_WEIGHTS,
): readonly (readonly [name: keyof AcceptanceFeatures, added: number])[] {
  return FEATURE_NAMES.map((name) => [name, weights.features[name] * features[name]]);
}

/** The probability that a candidate goes back to the interview, 0 to 1: a logistic regression. */
export function probabilityOf(
  features: AcceptanceFeatures,
  weights: AcceptanceWeights = ACCEPTANCE_WEIGHTS,
): number {
  let logOdds = weights.intercept;
  for (const name of FEATURE_NAMES) logOdds += weights.features[name] * features[name];
  return 1 / (1 + Math.exp(-logOdds));
}
