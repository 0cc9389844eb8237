import { foldedText } from "../../chinese/folded-text.ts";
import type { TextQuoteSelector } from "../selectors.ts";

type Quote = Pick<TextQuoteSelector, "exact" | "prefix" | "suffix">;

const ENTITY =
  /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring)|[A-Za-z]+);/g;
const ACCENTS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030a",
};
const LAST_CODE_POINT = 0x10ffff;

/**
 * A quote as it stands on a page in another spelling of the same characters: composed, where it was kept in parts,
 * or in parts, where the page has them; and without the entities that an export escaped its marks by.
 * @param isDecomposed whether the page has letters and their marks as units of their own
 * @returns without those that the fold cannot tell from the quote or from one another
 */
export function otherSpellings(quote: Quote, isDecomposed: () => boolean): Quote[] {
  const ways: ((words: string) => string)[] = [(words) => words.normalize("NFKC")];
  if (quote.exact !== quote.exact.normalize("NFD") && isDecomposed())
    ways.push((words) => words.normalize("NFD"));
  if (quote.exact.search(ENTITY) !== -1) ways.push(unescaped);
  const known = new Set([foldedText(quote.exact).text]);
  const spellings: Quote[] = [];
  for (const spell of ways) {
    const exact = spell(quote.exact);
    const folded = foldedText(exact).text;
    if (known.has(folded)) continue;
    known.add(folded);
    spellings.push({ exact, prefix: spell(quote.prefix), suffix: spell(quote.suffix) });
  }
  return spellings;
}

/** Named marks become spaces: the fold leaves both out. */
const unescaped = (words: string): string =>
  words
    .replace(ENTITY, (_, decimal?: string, hexadecimal?: string, letter?: string, accent?: string) => {
      if (letter !== undefined) return letter + (ACCENTS[accent ?? ""] ?? "");
      if (decimal === undefined && hexadecimal === undefined) return " ";
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
      return code > LAST_CODE_POINT ? " " : String.fromCodePoint(code);
    })
    .normalize("NFC");
