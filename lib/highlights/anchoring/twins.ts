/**
 * Places made on one pattern, as the entries of a live blog are, are twins. Among so many of them none is the quote,
 * unless its very words are there: the quote's own entry may be gone. Two may be a quote and one copy of it.
 */
export const TWINS = 3;
/** Twins have as much of the quote as each other, but for this share of it: a name, a number or a verb is another. */
export const TWIN_DISTANCE = 0.15;
/**
 * Context that lifts a place so far above the others (in score) tells it from its twins. The whole context counts
 * 0.4 of a score, so that most of it has to be another.
 */
export const TWIN_LEAD = 0.25;
