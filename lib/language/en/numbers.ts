import { fold } from "../../chinese/fold.ts";
import type { NumberFact, Numbers } from "../language.ts";
import { MAGNITUDES, NUMBER_WORDS, readNumeral } from "./numerals.ts";
import { rarityOf } from "./rarity.ts";
import { SIGNS_BEFORE, UNITS } from "./units.ts";

const NUMBER_WORD = NUMBER_WORDS.join("|");
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
/** Digits with the magnitudes behind them, or words of numbers; "and" stands within them only behind "hundred". */
const NUMERAL = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<digits>${DIGITS})(?<magnitudes>(?:[ -](?:${[...MAGNITUDES.keys()].join("|")}))*)|(?<words>(?:a (?=hundred|thousand|million|billion|trillion))?(?:${NUMBER_WORD})(?:(?: |-|(?<=hundred) and )(?:${NUMBER_WORD}))*))(?!\p{L})`,
  "gu",
);

/** A word that is commoner than this tells nothing of what is counted. In nats; see `rarity.ts`. */
const LEAST_RARITY = 8;

/** What is counted, by the word behind a number: without the ending of the plural; `null` where none tells. */
function countedBy(text: string, start: number): string | null {
  const word = /^[ -](\p{L}{2,})/u.exec(text.slice(start, start + LONGEST_WORD))?.[1];
  return word === undefined || rarityOf(word) < LEAST_RARITY ? null : word.replace(/s$/, "");
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

/** 1.5 million, one hundred and ten, $5 and five dollars; a single "one" is an article or a pronoun. */
function factsOf(text: string): NumberFact[] {
  const facts: NumberFact[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    const { digits, magnitudes = "", words = "" } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const value = numberIn(digits, magnitudes, words);
    const isArticle = words === "one" && UNITS.at(text, end + 1) === null;
    if (value === null || isArticle) continue;
    const unit = SIGNS_BEFORE.get(text.charAt(start - 1)) ?? unitBehind(text, end);
    facts.push({ value, unit, start, end });
  }
  return facts;
}

export const NUMBERS: Numbers = {
  facts: factsOf,
  counters: new Set(["person", "people", "employee", "worker"]),
  measures: UNITS.namesOf(["time", "power", "share"]),
  partner: new RegExp(`^ (?:or|to) (?:${DIGITS}|${NUMBER_WORD})(?![\\p{L}])`, "iu"),
  unitLength(behind) {
    const folded = fold(behind);
    const start = /[ -]/.test(folded.charAt(0)) ? 1 : 0;
    return UNITS.at(folded, start)?.end ?? /^[ -]?\p{L}+/u.exec(folded)?.[0].length ?? 0;
  },
};
