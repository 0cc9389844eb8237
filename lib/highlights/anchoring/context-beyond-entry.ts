import type { TextRange } from "../../text/offset-map.ts";
import type { TextQuoteSelector } from "../selectors.ts";
import { anchor } from "./anchor.ts";
import { searchedText } from "./searched-text.ts";

type Quote = Pick<TextQuoteSelector, "exact" | "prefix" | "suffix">;

/** So much of the page on either side of an entry is looked at (UTF-16): the neighbours of a list stand near. */
const NEIGHBOURHOOD = 6000;

/**
 * The quote with as much context as tells that it is gone, if the lines that it stands in are taken away as a
 * whole: a comment, an item of a list. Where a neighbour would be taken for it then, the context has to reach over
 * both ends of the entry, so that they can be seen to stand together.
 * @param range of the quote in `text` (half-open, UTF-16)
 * @param wider the quote with more and more context
 * @returns `quote` where no neighbour is like it, or no context helps
 */
export function contextBeyondEntry(
  text: string,
  range: TextRange,
  quote: Quote,
  wider: readonly (() => Quote)[],
): Quote {
  const start = text.lastIndexOf("\n", range.start - 1) + 1;
  const lineEnd = text.indexOf("\n", range.end - 1);
  const end = lineEnd === -1 ? text.length : Math.max(lineEnd, range.end);
  const before = text.slice(Math.max(0, start - NEIGHBOURHOOD), start);
  const rest = searchedText(before + text.slice(end, end + NEIGHBOURHOOD));
  const isFound = (sought: Quote): boolean => anchor(rest, { quote: sought }) !== null;
  if (!isFound(quote)) return quote;
  return wider.map((widen) => widen()).find((sought) => !isFound(sought)) ?? quote;
}
