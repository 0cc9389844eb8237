/** Captions mark so that another voice begins, without saying whose. */
export const CHANGE_OF_VOICE = /^\s?>>+\s?/u;

/** The marks of Markdown for a heading, which nobody says, and for a quotation. */
export const HEADING = /^#{1,6}\s/u;
export const QUOTED = /^>\s/u;
