/** A label that comes back is a speaker's; a colon in a sentence rarely stands behind the same words twice. */
export const RECURRENCES = 2;
/** Fewer labels tell nothing of how a transcript is made. */
export const LEAST_FOR_HABITS = 6;
