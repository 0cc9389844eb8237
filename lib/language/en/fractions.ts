import type { TextRange } from "../../text/offset-map.ts";
import type { NumberFact } from "../language.ts";
import { FRACTION, percentOf } from "../percent-of.ts";
import { MAGNITUDES, NUMBER_WORDS, readNumeral } from "./numerals.ts";
import { UNITS } from "./units.ts";

const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
]);
const PART = [...PARTS.keys()].join("|");
const MAGNITUDE = [...MAGNITUDES.keys()].join("|");
const SMALL_NUMBER = `(?:\\d{1,3}|${NUMBER_WORDS.filter((word) => !MAGNITUDES.has(word)).join("|")})`;

/** two-fifths, a third, half, 3/4 */
const WRITTEN = new RegExp(
  `(?<![\\p{L}\\d.,/])(?:(?:(?<above>an?|one|two|three|four|five|six|seven|eight|nine)[ -])?(?<part>${PART})s?|(?<over>\\d{1,2})\\/(?<under>\\d{1,2}))(?![\\p{L}\\d/])`,
  "gu",
);
/** two and a half, 2 1/2: what stands before the fraction of a mixed number. */
const WHOLE = new RegExp(`(?<![\\p{L}\\d.,-])(?<whole>${SMALL_NUMBER})(?<and>[ -]and[ -]| )$`, "u");
/** one in twelve, nine times out of ten, one post in nine */
const RATIO = new RegExp(
  `(?<![\\p{L}\\d.,-])(?<above>${SMALL_NUMBER})(?: times|(?<=(?<!\\p{L})(?:one|1)) \\p{L}+)? (?:in|out of)(?: every)? (?<below>${SMALL_NUMBER}|a hundred)(?![\\p{L}\\d-]|[.,]\\d)`,
  "gu",
);
/** Behind a fraction: what it is a part of. */
const OF_MAGNITUDE = new RegExp(`^(?: of)?(?: an?)?[ -](${MAGNITUDE})(?!\\p{L})`, "u");
/** The second half of the year is no half of it. */
const IN_ORDER = /(?:first|second|last|latter|other|better) $/u;
const OF_UNIT = /^(?: of)?(?: an?)?[ -]/u;
const OF_SHARE = /^ (?:of|the|its|his|her|their|our|my|those|these)(?!\p{L})/u;

/** So far round a fraction its whole number and what it is a part of are looked for. In characters. */
const REACH = 32;

const numberOf = (word: string): number | null =>
  /^\d/u.test(word) ? Number(word) : word === "a" || word === "an" ? 1 : readNumeral(word.split(/[ -]/));

type Fact = Omit<NumberFact, "bound">;

function ratiosIn(text: string): Fact[] {
  return Array.from(text.matchAll(RATIO)).flatMap(({ 0: written, index, groups }) => {
    const above = numberOf(groups?.above ?? "");
    const below = numberOf((groups?.below ?? "").replace("a hundred", "100"));
    const end = index + written.length;
    // Six in twelve months is no share.
    if (above === null || below === null || above >= below || UNITS.at(text, end + 1) !== null) return [];
    return [{ value: percentOf(above, below), unit: FRACTION, start: index, end }];
  });
}

/**
 * The fractions of a text: shares (two in five, a quarter of them), mixed numbers (two and a half percent, 2 1/2) and
 * parts of a measure (half a million, a quarter of a percentage point).
 * @param text folded to the same length
 * @returns the numbers, and the ranges of all fractions, also of those that state no number (a quarter, 7/15)
 */
export function fractionsIn(text: string): {
  readonly facts: readonly Fact[];
  readonly taken: readonly TextRange[];
} {
  const facts: Fact[] = ratiosIn(text);
  const taken: TextRange[] = [...facts];
  for (const match of text.matchAll(WRITTEN)) {
    const { above = "a", part = "", over, under } = match.groups ?? {};
    const [numerator, denominator] =
      over === undefined ? [numberOf(above), PARTS.get(part) ?? 0] : [Number(over), Number(under)];
    if (IN_ORDER.test(text.slice(Math.max(0, match.index - REACH), match.index))) continue;
    if (numerator === null || denominator < 2 || numerator >= denominator) continue;
    const fraction = numerator / denominator;
    const before = WHOLE.exec(text.slice(Math.max(0, match.index - REACH), match.index));
    const isMixed = before !== null && (over !== undefined || before.groups?.and !== " ");
    const whole = isMixed ? (numberOf(before.groups?.whole ?? "") ?? 0) : 0;
    const start = isMixed ? match.index - before[0].length : match.index;
    let end = match.index + match[0].length;
    const behind = text.slice(end, end + REACH);
    const magnitude = OF_MAGNITUDE.exec(behind);
    const unit = UNITS.at(text, end + (OF_UNIT.exec(behind)?.[0].length ?? 0))?.unit.name ?? null;
    // 7/15 and a third alone may be anything: but "third" alone is the one behind the second.
    const isShare = OF_SHARE.test(behind) && (match.groups?.above !== undefined || part === "half");
    if (magnitude !== null) {
      end += magnitude[0].length;
      const value = Math.round((whole + fraction) * (MAGNITUDES.get(magnitude[1] ?? "") ?? 1));
      facts.push({ value, unit: UNITS.at(text, end + 1)?.unit.name ?? null, start, end });
    } else if (isMixed || unit !== null) facts.push({ value: whole + fraction, unit, start, end });
    else if (isShare || (part.length > 0 && match[0].endsWith("s")))
      facts.push({ value: percentOf(numerator, denominator), unit: FRACTION, start, end });
    else if (over === undefined) continue;
    taken.push({ start, end });
  }
  return { facts, taken };
}
