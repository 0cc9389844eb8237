const TITLE_CASE =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|and|for|de|van|von|der|at|&)(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|and|for|de|van|von|der|at|&|\d{1,2}))*$/u;

/** Whether every word begins with a capital, as those of names do. */
export const isTitleCase = (name: string): boolean => TITLE_CASE.test(name);
