/** For so long what was done on a page can be taken back in the same place, in milliseconds. */
export const UNDO_MILLISECONDS = 10_000;
