import { fold } from "../../chinese/fold.ts";

/** Folded digits with their place in `VALUES`. */
export const DIGITS = new Map(
  [..."零〇一二兩三四五六七八九"].map(
    (character) => [fold(character), "零〇一二兩三四五六七八九".indexOf(character)] as const,
  ),
);
const VALUES = [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9];
/** By how much a character multiplies what stands before it. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  [fold("十"), 10],
  [fold("百"), 100],
  [fold("千"), 1_000],
  [fold("萬"), 10_000],
  [fold("億"), 100_000_000],
  [fold("兆"), 1_000_000_000_000],
]);
/** From here on a magnitude multiplies all that stands before it since the last such one. */
const HIGH = 10_000;

function digitOf(character: string): number | null {
  const place = DIGITS.get(character);
  return place === undefined ? null : (VALUES[place] ?? null);
}

/** 三十五 → 35, 一億兩千萬 → 120,000,000; `null` for what is no single number, such as 兩三. */
export function readNumeral(numeral: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of numeral) {
    const value = digitOf(character);
    const magnitude = MAGNITUDES.get(character);
    if (value !== null) {
      if (digit !== null) return null;
      digit = value;
    } else if (magnitude === undefined) return null;
    else if (magnitude >= HIGH) {
      total += (section + (digit ?? (section === 0 ? 1 : 0))) * magnitude;
      section = 0;
      digit = null;
    } else {
      section += (digit ?? 1) * magnitude;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}

/** 兩三 → 2, 3 and 五七十 → 50, 70: two rising digits before one magnitude. */
export function readRange(numeral: string): number[] | null {
  const [first = "", second = ""] = numeral;
  const low = digitOf(first);
  const high = digitOf(second);
  if (low === null || high === null || high <= low) return null;
  const rest = numeral.slice(2);
  const factor = rest === "" ? 1 : readNumeral(rest);
  return factor === null || factor === 0 ? null : [low * factor, high * factor];
}
