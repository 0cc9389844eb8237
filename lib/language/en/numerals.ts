const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** What a word of a number counts by itself. */
const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);

/** By how much a word multiplies what stands before it. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
  ["trillion", 1_000_000_000_000],
]);

/** All words that numbers are made of. */
export const NUMBER_WORDS: readonly string[] = [...VALUES.keys(), ...MAGNITUDES.keys()];

/**
 * Reads a number in words: "thirty-five" → 35, "two hundred and ten thousand" → 210,000.
 * @param words folded
 * @returns `null` for what is no single number, such as "two three", or a magnitude alone ("hundred")
 */
export function readNumeral(words: readonly string[]): number | null {
  let total = 0;
  let section = 0;
  let last: number | null = null;
  for (const word of words) {
    const magnitude = MAGNITUDES.get(word);
    const value = VALUES.get(word);
    if (magnitude !== undefined) {
      if (section === 0) return null;
      if (magnitude === 100) section *= magnitude;
      else {
        total += section * magnitude;
        section = 0;
      }
      last = null;
    } else if (value !== undefined) {
      // Behind a ten stands a digit, and nothing behind a digit.
      if (last !== null && (last < 20 || value >= 10 || value === 0)) return null;
      section += value;
      last = value;
    } else return null;
  }
  return total + section;
}
