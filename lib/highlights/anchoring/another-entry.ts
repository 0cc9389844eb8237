import { fold } from "../../chinese/fold.ts";
import { foldedText } from "../../chinese/folded-text.ts";
import { DIGITS, MAGNITUDES, readNumeral } from "../../language/zh/numerals.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { QuotePart } from "./quote-part.ts";
import type { QuotePattern } from "./quote-pattern.ts";
import type { SearchedText } from "./searched-text.ts";

const NUMERALS = [...DIGITS.keys(), ...MAGNITUDES.keys()].join("");
const NUMBER = new RegExp(`\\p{Nd}+(?:[.,]\\p{Nd}+)*|[${NUMERALS}]+`, "gu");

/** What stands in place of a few units is no longer than so many times as many. */
const MOST_IN_PLACE = 8;

/** Characters that nobody sees and that may stand within a number. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** A text folded, marks and spaces in their places: they part two numbers. */
const seen = (text: string): string => fold(text.replace(UNSEEN, ""));

/** The numbers of a folded text as they are read: 三十五 is 35. */
const numbersOf = (folded: string): string[] =>
  Array.from(folded.matchAll(NUMBER), ([number]) =>
    String(/^\p{Nd}/u.test(number) ? number : (readNumeral(number) ?? number)),
  );

/** How two texts with as many numbers differ in them: not at all, in nothing but them, or in other words too. */
export type NumberDifference = "none" | "alone" | "among others";

/** Texts with more or fewer numbers differ in none: there one was left out, or put in. */
export function numberDifference(first: string, second: string): NumberDifference {
  const one = seen(first);
  const ours = numbersOf(one);
  if (ours.length === 0) return "none";
  const other = seen(second);
  const theirs = numbersOf(other);
  if (theirs.length !== ours.length || ours.join(" ") === theirs.join(" ")) return "none";
  const words = (text: string): string => foldedText(text.replace(NUMBER, " ")).text;
  return words(one) === words(other) ? "alone" : "among others";
}

/** How the numbers of a quote, or of a range of it, differ from those of a place; both are ranges of folded texts. */
export function numbersAt(
  { exact, map }: QuotePattern,
  quote: TextRange,
  { text, folded }: SearchedText,
  place: TextRange,
): NumberDifference {
  const [ours, theirs] = [map.toSource(quote.start, quote.end), folded.map.toSource(place.start, place.end)];
  return numberDifference(exact.slice(ours.start, ours.end), text.slice(theirs.start, theirs.end));
}

/**
 * Whether parts are those of another entry of the same list, such as the next model, day or item: one of them, or
 * what stands between two, in front of the first or behind the last, differs from the quote in a number alone.
 * @param parts in the order of the text
 */
export function isAnotherEntry(
  parts: readonly QuotePart[],
  pattern: QuotePattern,
  searched: SearchedText,
): boolean {
  const { length } = pattern.folded;
  const all = searched.folded.text.length;
  const pairs: { readonly quote: TextRange; readonly text: TextRange }[] = [...parts];
  let [inQuote, inText] = [0, Math.max(0, (parts[0]?.text.start ?? 0) - (parts[0]?.quote.start ?? 0))];
  for (const { quote, text } of parts) {
    pairs.push({ quote: { start: inQuote, end: quote.start }, text: { start: inText, end: text.start } });
    [inQuote, inText] = [quote.end, text.end];
  }
  const rest = { start: inText, end: Math.min(all, inText + length - inQuote) };
  pairs.push({ quote: { start: inQuote, end: length }, text: rest });
  return pairs.some(
    ({ quote, text }) =>
      quote.start < quote.end &&
      text.start < text.end &&
      text.end - text.start <= MOST_IN_PLACE * (quote.end - quote.start) &&
      numbersAt(pattern, quote, searched, text) === "alone",
  );
}
