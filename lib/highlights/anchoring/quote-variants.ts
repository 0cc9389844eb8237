import { foldedText } from "../../chinese/folded-text.ts";
import type { ScriptVariant } from "../../chinese/script-variant.ts";
import type { TextQuoteSelector } from "../selectors.ts";

/** Converts a text between two standards. */
export type Convert = (text: string, from: ScriptVariant, to: ScriptVariant) => string;

type Quote = Pick<TextQuoteSelector, "exact" | "prefix" | "suffix">;

/**
 * Characters of other scripts are one to the fold, words of other regions are not: Taiwan's words are reached
 * from text in either script, and the mainland's from Taiwan's.
 */
const WAYS: readonly (readonly [ScriptVariant, ScriptVariant][])[] = [
  [
    ["t", "cn"],
    ["cn", "twp"],
  ],
  [["t", "twp"]],
  [["twp", "cn"]],
];

/**
 * The quote as it stands on a page in another region's words.
 * @returns without those that the fold cannot tell from the quote or from one another
 */
export function quoteVariants(quote: Quote, convert: Convert): Quote[] {
  const known = new Set([foldedText(quote.exact).text]);
  const variants: Quote[] = [];
  for (const way of WAYS) {
    const converted = (text: string): string =>
      way.reduce((made, [from, to]) => convert(made, from, to), text);
    const exact = converted(quote.exact);
    const folded = foldedText(exact).text;
    if (known.has(folded)) continue;
    known.add(folded);
    variants.push({ exact, prefix: converted(quote.prefix), suffix: converted(quote.suffix) });
  }
  return variants;
}
