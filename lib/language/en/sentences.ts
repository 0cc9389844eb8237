/** Abbreviations behind which a sentence goes on, whatever follows. */
const ABBREVIATIONS = new Set("mr mrs ms dr prof st sen rep gov gen lt sgt rev hon vs approx".split(" "));
/** The longest of them. */
const LONGEST = 6;

/**
 * Whether the stop at a place ends no sentence: it stands behind an abbreviation or an initial, or a small letter
 * follows.
 * @param text as it is written
 */
export function goesOn(text: string, at: number): boolean {
  if (text.charAt(at) !== ".") return false;
  if (!/^[ \u00a0]+["'“‘(]?\p{L}/u.test(text.slice(at + 1, at + 5))) return false;
  if (/^[ \u00a0]+\p{Ll}/u.test(text.slice(at + 1, at + 4))) return true;
  const before = text.slice(Math.max(0, at - LONGEST - 1), at);
  // The initial of a name, or of an abbreviation with stops: J. Smith, the U.S. Army. "I." ends a sentence.
  if (/(?:^|[\s.(“‘"'])[A-HJ-Z]$/u.test(before)) return true;
  const word = /(?<![\p{L}\d])(\p{L}+)$/u.exec(before)?.[1];
  return word !== undefined && /^\p{Lu}/u.test(word) && ABBREVIATIONS.has(word.toLowerCase());
}
