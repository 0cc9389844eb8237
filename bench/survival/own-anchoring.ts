import { Converter } from "../../lib/chinese/converter.ts";
import type { ScriptVariant } from "../../lib/chinese/script-variant.ts";
import { type Anchor, anchor } from "../../lib/highlights/anchoring/anchor.ts";
import { quoteVariants } from "../../lib/highlights/anchoring/quote-variants.ts";
import { searchedText } from "../../lib/highlights/anchoring/searched-text.ts";
import type { TextQuoteSelector } from "../../lib/highlights/selectors.ts";
import type { TextRange } from "../../lib/text/offset-map.ts";
import { readConversionDictionary } from "../../tooling/conversion-data.ts";

const dictionary = readConversionDictionary();

const convert = (text: string, from: ScriptVariant, to: ScriptVariant): string =>
  new Converter(dictionary, from, to).convert(text);

/** Finds a quote as the product does on a page that it has not read yet. */
export function ownAnchor(text: string, quote: TextQuoteSelector, position: TextRange): Anchor | null {
  return anchor(searchedText(text), { quote, position, variants: quoteVariants(quote, convert) });
}
