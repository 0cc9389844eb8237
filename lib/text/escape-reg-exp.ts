/** A text as a pattern that matches it and nothing else, with the flag `u` as well. Not for a class of characters. */
export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
