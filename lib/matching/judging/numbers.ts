import { fold } from "../../chinese/fold.ts";

/** A number as a text states it, with what it counts. */
export interface NumberFact {
  readonly value: number;
  /** The character behind it, such as 年; a unit of power is always 吉瓦. Empty at the end. */
  readonly unit: string;
  /** Half-open UTF-16 range in the text. */
  readonly start: number;
  readonly end: number;
}

const DIGITS = new Map(
  [..."零〇一二兩三四五六七八九"].map(
    (character) => [fold(character), "零〇一二兩三四五六七八九".indexOf(character)] as const,
  ),
);
const VALUES = [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9];
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  [fold("十"), 10],
  [fold("百"), 100],
  [fold("千"), 1_000],
  [fold("萬"), 10_000],
  [fold("億"), 100_000_000],
  [fold("兆"), 1_000_000_000_000],
]);
const HIGH = 10_000;

/** What the same amount is called elsewhere; folded. */
const UNITS: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [new RegExp(`^(?:${fold("吉瓦")}|${fold("千兆瓦")}|gw|gigawatts?)`, "i"), fold("吉瓦")],
  [/^%|^percent/i, "%"],
];
/** Counted things: a single Chinese digit without one of these behind it is an article or part of a word. */
const COUNTED = new Set([..."年個位名件座倍家天月日成人項輪週周次歲棟支台種間"].map(fold));

/** Between two numbers that count the same. */
const JOINERS = new Set([..."或到至~-、,和"].map(fold));

const NUMERAL = new RegExp(
  `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|[${[...DIGITS.keys()].join("")}${[...MAGNITUDES.keys()].join("")}]+`,
  "gu",
);

function digitOf(character: string): number | null {
  const place = DIGITS.get(character);
  return place === undefined ? null : (VALUES[place] ?? null);
}

/** 三十五 → 35, 一億兩千萬 → 120,000,000; `null` for what is no single number, such as 兩三. */
function readNumeral(numeral: string): number | null {
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
function readRange(numeral: string): number[] | null {
  const [first = "", second = ""] = numeral;
  const low = digitOf(first);
  const high = digitOf(second);
  if (low === null || high === null || high <= low) return null;
  const rest = numeral.slice(2);
  const factor = rest === "" ? 1 : readNumeral(rest);
  return factor === null || factor === 0 ? null : [low * factor, high * factor];
}

/**
 * The numbers that a text states, by value: 1億, 一億 and 100,000,000 are one, 兩三年 is 2 and 3 years. A single
 * 一 is an article, and single digits count only before what is counted.
 * @param text folded to the same length (`lib/chinese`)
 */
export function numberFacts(text: string): NumberFact[] {
  const facts: NumberFact[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    const [numeral] = match;
    let end = match.index + numeral.length;
    let values: number[];
    if (/\d/.test(numeral)) {
      let value = Number(numeral.replaceAll(",", ""));
      let magnitude = MAGNITUDES.get(text.charAt(end));
      while (magnitude !== undefined && !UNITS.some(([pattern]) => pattern.test(text.slice(end)))) {
        value *= magnitude;
        end++;
        magnitude = MAGNITUDES.get(text.charAt(end));
      }
      values = [value];
    } else {
      if (UNITS.some(([pattern]) => pattern.test(text.slice(match.index)))) continue;
      const one = readNumeral(numeral);
      values = one === null ? (readRange(numeral) ?? []) : [one];
      const isBareDigit = numeral.length === 1 && (MAGNITUDES.has(numeral) || values[0] === 1);
      if (isBareDigit || [...numeral].every((character) => MAGNITUDES.has(character))) continue;
      if (numeral.length === 1 && !COUNTED.has(text.charAt(end)) && !/[、,到至或~-]/u.test(text.charAt(end)))
        continue;
    }
    const behind = text.slice(end).replace(/^\s+/, "");
    const unit = UNITS.find(([pattern]) => pattern.test(behind))?.[1] ?? behind.charAt(0);
    facts.push(...values.map((value) => ({ value, unit, start: match.index, end })));
  }
  // 50或70位: what is counted stands behind the last number of a row.
  for (let at = facts.length - 2; at >= 0; at--) {
    const fact = facts[at];
    if (fact !== undefined && JOINERS.has(fact.unit))
      facts[at] = { ...fact, unit: facts[at + 1]?.unit ?? fact.unit };
  }
  return facts;
}

/** People are counted by any of these. */
const COUNTERS = new Set([..."位名人個號員"].map(fold));

/** Whether two numbers count the same: 50位 and 500人 do, and 三個 counts anything. */
const countsSame = (one: NumberFact, other: NumberFact): boolean =>
  one.unit === other.unit ||
  (Math.min(one.value, other.value) >= SMALLEST_FACT && COUNTERS.has(one.unit) && COUNTERS.has(other.unit));

const valuesOf = (facts: readonly NumberFact[]): ReadonlySet<number> =>
  new Set(facts.map(({ value }) => value));

/** The first number that a passage states and its source does not, beside one of the same unit that only the source has. */
export function alteredNumber(
  passage: readonly NumberFact[],
  source: readonly NumberFact[],
): { readonly passage: NumberFact; readonly source: NumberFact } | null {
  const stated = valuesOf(passage);
  const said = valuesOf(source);
  const onlySaid = source.filter(({ value }) => !stated.has(value));
  for (const number of passage) {
    if (said.has(number.value)) continue;
    const instead = onlySaid.find((fact) => countsSame(fact, number));
    if (instead !== undefined) return { passage: number, source: instead };
  }
  return null;
}

/** Smaller numbers count sorts and turns of speech (兩種, 三個) unless they measure time, power or a share. */
const SMALLEST_FACT = 10;
const MEASURES = new Set([...[..."年月日天%"].map(fold), fold("吉瓦")]);

/** Whether a passage states a number that its source does not have in any unit. */
export function hasForeignNumber(passage: readonly NumberFact[], source: readonly NumberFact[]): boolean {
  const said = valuesOf(source);
  return passage.some(
    ({ value, unit }) => (value >= SMALLEST_FACT || MEASURES.has(unit)) && !said.has(value),
  );
}
