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
/** All of which numerals are made, for a class of characters in a pattern. */
export const NUMERAL_CHARACTERS = [...DIGITS.keys(), ...MAGNITUDES.keys()].join("");
/** From here on a magnitude multiplies all that stands before it since the last such one. */
const HIGH = 10_000;

function digitOf(character: string): number | null {
  const place = DIGITS.get(character);
  return place === undefined ? null : (VALUES[place] ?? null);
}

/** As many digits one behind the other are a number written place by place: 二〇二七. 一二三 counts. */
const SHORTEST_WRITTEN_BY_PLACE = 4;

/** 二〇二七 → 2027; `null` for what is not written place by place. */
function readPlaces(numeral: string): number | null {
  const digits = Array.from(numeral, digitOf);
  const isWritten = digits.length >= SHORTEST_WRITTEN_BY_PLACE && digits.every((digit) => digit !== null);
  return isWritten ? Number(digits.join("")) : null;
}

/** 九千八 → 9800 and 一億九 → 190,000,000: a digit right behind a magnitude counts the next smaller one; 一百〇八 has a zero. */
function shortened(numeral: string): number {
  const [before = "", last = ""] = Array.from(numeral).slice(-2);
  const magnitude = MAGNITUDES.get(before) ?? 0;
  const digit = digitOf(last);
  return magnitude > 10 && digit !== null ? digit * (magnitude / 10 - 1) : 0;
}

/** 三十五 → 35, 一億兩千萬 → 120,000,000, 九千八 → 9800, 二〇二七 → 2027; `null` for what is no single number, such as 兩三 or 五十七十. */
export function readNumeral(numeral: string): number | null {
  const places = readPlaces(numeral);
  if (places !== null) return places;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let last = Number.POSITIVE_INFINITY;
  for (const character of numeral) {
    const value = digitOf(character);
    const magnitude = MAGNITUDES.get(character);
    if (value !== null) {
      if (digit !== null) return null;
      // 一百零八: a zero holds an empty place.
      if (value > 0) digit = value;
    } else if (magnitude === undefined) return null;
    else if (magnitude >= HIGH) {
      total += (section + (digit ?? (section === 0 ? 1 : 0))) * magnitude;
      section = 0;
      digit = null;
      last = Number.POSITIVE_INFINITY;
    } else {
      // 五十七十 are two.
      if (magnitude >= last) return null;
      section += (digit ?? 1) * magnitude;
      digit = null;
      last = magnitude;
    }
  }
  return total + section + (digit ?? 0) + shortened(numeral);
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
