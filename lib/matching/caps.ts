/**
 * Only so much of a page is read, in characters: two novels, and four times the longest of 220 real pages (an
 * article of an encyclopaedia with all its notes). The rest is left out, and told.
 */
export const LONGEST_PAGE = 1_000_000;

/** Titles are cut: no headline is longer. In characters. */
export const LONGEST_TITLE = 2_000;

/**
 * A quotation, or a sentence outside of one, that is longer is traced in parts: in characters, and in clauses. The
 * longest quotation on 220 real pages has 959 characters and 22 clauses, the longest sentence 21 clauses, and a list of
 * names 3,760.
 */
export const LONGEST_SPAN = 2_000;
export const MOST_CLAUSES = 64;

/**
 * Two texts whose lengths multiplied come to more than this are not aligned: 2,900 characters with as many, which
 * takes some 4 ms with all changes. No passage of the pages with labels has more than a tenth.
 */
export const MOST_CELLS = 1 << 23;
