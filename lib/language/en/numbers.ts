import { fold } from "../../chinese/fold.ts";
import type { TextRange } from "../../text/offset-map.ts";
import { type Comparisons, withBounds, withYearsAndMonths } from "../comparisons.ts";
import type { NumberFact, Numbers } from "../language.ts";
import { TIME_OF_DAY } from "../time-of-day.ts";
import { fractionsIn } from "./fractions.ts";
import { MAGNITUDES, NUMBER_WORDS, readNumeral } from "./numerals.ts";
import { ORDINAL, ordinalsIn } from "./ordinals.ts";
import { rarityOf } from "./rarity.ts";
import { timesIn } from "./times.ts";
import { SIGNS_BEFORE, UNITS } from "./units.ts";

const NUMBER_WORD = NUMBER_WORDS.join("|");
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const MAGNITUDE = [...MAGNITUDES.keys()].join("|");
/** Words of numbers with what stands between them: "and" does so only behind "hundred". */
const IN_WORDS = String.raw`(?:a (?=${MAGNITUDE}))?(?:${NUMBER_WORD})(?:(?: |-|(?<=hundred) and )(?:${NUMBER_WORD}))*(?!\p{L})`;
/** Digits with the magnitudes behind them, or words of numbers. */
const NUMERAL = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<digits>${DIGITS})(?<magnitudes>(?:[ -](?:${MAGNITUDE})(?!\p{L}))*)|(?<words>${IN_WORDS}))`,
  "gu",
);

/** $5m, £3bn: magnitudes right behind an amount of money. */
const ABBREVIATED: ReadonlyMap<string, number> = new Map([
  ["k", 1_000],
  ["m", 1_000_000],
  ["mn", 1_000_000],
  ["bn", 1_000_000_000],
  ["tn", 1_000_000_000_000],
]);

/** People are counted by any of these. */
const COUNTERS = new Set(["person", "people", "employee", "worker"]);

/** A word that is commoner than this tells nothing of what is counted. In nats; see `rarity.ts`. */
const LEAST_RARITY = 8;

/** What is counted, by the word behind a number: without the ending of the plural; `null` where none tells. */
function countedBy(text: string, start: number): string | null {
  const word = /^[ -](\p{L}{2,})/u.exec(text.slice(start, start + LONGEST_WORD))?.[1];
  if (word === undefined) return null;
  return COUNTERS.has(word) || rarityOf(word) >= LEAST_RARITY ? word.replace(/s$/, "") : null;
}

/** Longer words are cut; in characters. */
const LONGEST_WORD = 24;

function unitBehind(text: string, end: number): string | null {
  const start = /[ -]/.test(text.charAt(end)) ? end + 1 : end;
  return UNITS.at(text, start)?.unit.name ?? countedBy(text, end);
}

function numberIn(digits: string | undefined, magnitudes: string, words: string): number | null {
  if (digits === undefined)
    return readNumeral(words.replace(/^a /, "one ").replaceAll(" and ", " ").split(/[ -]/));
  let value = Number(digits.replaceAll(",", ""));
  for (const word of magnitudes.split(/[ -]/)) value *= MAGNITUDES.get(word) ?? 1;
  return value;
}

/** The magnitude that is written right behind an amount of money, with its length. */
function abbreviatedAt(
  text: string,
  end: number,
): { readonly value: number; readonly length: number } | null {
  const letters = /^(\p{L}{1,2})(?!\p{L})/u.exec(text.slice(end, end + 3))?.[1] ?? "";
  const value = ABBREVIATED.get(letters);
  return value === undefined ? null : { value, length: letters.length };
}

/** 1.5 million, one hundred and ten, $5m and five million dollars; a single "one" is an article or a pronoun. */
function countedIn(text: string): Omit<NumberFact, "bound">[] {
  const whole = [...timesIn(text), ...ordinalsIn(text)];
  const isTaken = (place: number, ranges: readonly TextRange[]): boolean =>
    ranges.some(({ start, end }) => start <= place && place < end);
  const fractions = fractionsIn(text);
  const taken = [...whole, ...fractions.taken];
  const facts = [...whole, ...fractions.facts.filter(({ start }) => !isTaken(start, whole))];
  for (const match of text.matchAll(NUMERAL)) {
    if (isTaken(match.index, taken)) continue;
    const { digits, magnitudes = "", words = "" } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const value = numberIn(digits, magnitudes, words);
    if (value === null || (words === "one" && UNITS.at(text, end + 1) === null)) continue;
    const money = SIGNS_BEFORE.get(text.charAt(start - 1));
    const magnitude = money === undefined ? null : abbreviatedAt(text, end);
    if (money !== undefined) {
      const length = magnitude?.length ?? 0;
      facts.push({ value: value * (magnitude?.value ?? 1), unit: money, start, end: end + length });
    } else if (!/\p{L}/u.test(text.charAt(end)) || UNITS.at(text, end) !== null)
      facts.push({ value, unit: unitBehind(text, end), start, end });
  }
  facts.sort((one, other) => one.start - other.start);
  return withYearsAndMonths(text, withJoinedUnits(text, facts), BETWEEN_YEARS_AND_MONTHS);
}

/** What stands between two numbers that count the same: two to three years, 50 or 70 people, 5-7 days. */
const JOINER = /^ ?(?:to|or|and|-) ?$/u;

/** The magnitude that ends a number as it is written, and holds for one joined before it: two to three million. */
function magnitudeOf(written: string): number {
  const word = /\p{L}+$/u.exec(written)?.[0] ?? "";
  return MAGNITUDES.get(word) ?? 1;
}

/** Numbers whose unit and magnitude stand behind the last one of a row. */
function withJoinedUnits(text: string, facts: Omit<NumberFact, "bound">[]): Omit<NumberFact, "bound">[] {
  const joined = [...facts];
  for (let at = joined.length - 2; at >= 0; at--) {
    const [fact, next] = [joined[at], joined[at + 1]];
    if (fact === undefined || next === undefined || fact.unit !== null) continue;
    if (!JOINER.test(text.slice(fact.end, next.start))) continue;
    const magnitude = magnitudeOf(text.slice(next.start, next.end));
    const isBelow = fact.value * magnitude < next.value;
    joined[at] = { ...fact, value: isBelow ? fact.value * magnitude : fact.value, unit: next.unit };
  }
  return joined;
}

/** two years and two months */
const BETWEEN_YEARS_AND_MONTHS = /^ years?,?(?: and)? $/u;

const COMPARISONS: Comparisons = {
  // not fallen below, no fewer than
  denied: /(?:(?<!\p{L})(?:not|never|no|cannot|nor)|n"t)(?! (?:only|just|merely|simply) )(?: \p{L}+){0,2} $/u,
  above: {
    before:
      /(?:more than|over|at least|above|exceed(?:s|ed|ing)?|upwards? of|north of|in excess of|past|beyond|top(?:s|ped|ping)?) [$€£¥]?$/u,
    behind: /^(?: \p{L}+)? or more|^\+|^(?:-| )odd(?!\p{L})/u,
  },
  below: {
    before:
      /(?:less than|fewer than|under|below|nearly|near|nearer|almost|close to|approaching|(?:short|shy) of|up to|at most) [$€£¥]?$/u,
    behind: /^(?: \p{L}+)? or less/u,
  },
  about: {
    before: /(?:about|around|roughly|some|approximately|an estimated|circa|or so|of the order of) [$€£¥]?$/u,
    behind: /^(?: \p{L}+)? or (?:so|thereabouts)(?!\p{L})/u,
  },
};

export const NUMBERS: Numbers = {
  facts: (text) => withBounds(text, countedIn(text), COMPARISONS),
  counters: COUNTERS,
  measures: new Set([...UNITS.namesOf(["time", "power", "share"]), TIME_OF_DAY, ORDINAL]),
  periods: new Map([
    ["year", 12],
    ["month", 1],
  ]),
  partner: new RegExp(`^ (?:or|to) (?:${DIGITS}|${NUMBER_WORD})(?![\\p{L}])`, "iu"),
  unitLength(behind) {
    const folded = fold(behind);
    const start = /[ -]/.test(folded.charAt(0)) ? 1 : 0;
    const half = /^ an?(?= year)/u.exec(folded)?.[0].length ?? 0;
    if (half > 0) return UNITS.at(folded, half + 1)?.end ?? half;
    return UNITS.at(folded, start)?.end ?? /^[ -]?\p{L}+/u.exec(folded)?.[0].length ?? 0;
  },
};
