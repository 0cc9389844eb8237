/** A text without the half of a surrogate pair that a cut left at its start; other tools count units and cut them. */
export const wholeStart = (text: string): string => (/^[\udc00-\udfff]/.test(text) ? text.slice(1) : text);

/** A text without the half of a surrogate pair that a cut left at its end. */
export const wholeEnd = (text: string): string => (/[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text);
