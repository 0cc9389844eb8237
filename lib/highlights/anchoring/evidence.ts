/**
 * What counts as evidence that words are the quote, wherever they stand in one place or in parts. All are shares or
 * scores from 0 to 1 unless they say otherwise; `npm run bench -- survival` shows what a change of one does.
 */

/** What the words themselves count in a score; what stands round them counts the rest. */
export const QUOTE_WEIGHT = 0.6;
/** Context that is more alike than by chance: random Latin text comes to 0.45, Chinese to 0.2. */
export const SUPPORT = 0.55;
/** Context of which most is there: what is edited, or no more than a part, needs as much. */
export const STRONG_SUPPORT = 0.8;
/** Context that is all there, but for a word that was edited. */
export const WHOLE_CONTEXT = 0.9;
/** Words that are not all there tell where they are from without any context if they are as long (folded units). */
export const LONG_LENGTH = 24;
/** Score by which the best answer has to lead the next one: a sixth of what the context counts. */
export const MARGIN = 0.07;
