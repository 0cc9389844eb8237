/**
 * What it tells at most to find one of some ten words of a clause by chance is taken off, in nats. Chosen with the next
 * one on English coverage of a Chinese transcript and on hard negatives, so that evidence comes to about what it does
 * within a language.
 */
const BY_CHANCE = 2;
/** The words of a statement are no independent evidence: each counts in part. */
const SHARE = 1;

/** What it tells to find a word's translation elsewhere, in nats. @param rarity of the Chinese word, in nats */
export const weightOf = (rarity: number, likelihood = 0): number =>
  Math.max(0, rarity - BY_CHANCE + likelihood) * SHARE;

/** A word in Latin letters within a Chinese text: a name or a term. In nats. */
export const LATIN_WEIGHT = 4;
