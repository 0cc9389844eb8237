import { foldedText } from "../../chinese/folded-text.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { TextQuoteSelector } from "../selectors.ts";
import { anchor } from "./anchor.ts";
import { searchedText } from "./searched-text.ts";

type Quote = Pick<TextQuoteSelector, "exact" | "prefix" | "suffix">;

/** So much of the page on either side of an entry is looked at (UTF-16): the neighbours of a list stand near. */
const NEIGHBOURHOOD = 12_000;
/** Words that the context has of what stands beyond either end of the entry: the more, the less it is alike there. */
const BEYOND = [32, 96, 224, 480];
/** No context is longer (folded units): an entry that needs more is an article. */
const LONGEST = 1200;

/**
 * The quote with as much context as tells that it is gone, if the lines that it stands in are taken away as a
 * whole: a comment, an item of a list. Where a neighbour would be taken for it then, the context has to reach over
 * both ends of the entry, so that they can be seen to stand together.
 * @param range of the quote in `text` (half-open, UTF-16)
 * @param widened the quote with so many words of context before and behind (folded units)
 * @returns `quote` where no neighbour is like it, or no context helps
 */
export function contextBeyondEntry(
  text: string,
  range: TextRange,
  quote: Quote,
  widened: (before: number, behind: number) => Quote,
): Quote {
  const start = text.lastIndexOf("\n", range.start - 1) + 1;
  const lineEnd = text.indexOf("\n", range.end - 1);
  const end = lineEnd === -1 ? text.length : Math.max(lineEnd, range.end);
  const before = text.slice(Math.max(0, start - NEIGHBOURHOOD), start);
  const rest = searchedText(before + text.slice(end, end + NEIGHBOURHOOD));
  const isFound = (sought: Quote): boolean => anchor(rest, { quote: sought }) !== null;
  if (!isFound(quote)) return quote;
  const inFront = foldedText(text.slice(start, range.start)).text.length;
  const after = foldedText(text.slice(range.end, end)).text.length;
  for (const beyond of BEYOND) {
    if (Math.max(inFront, after) + beyond > LONGEST) return quote;
    const sought = widened(inFront + beyond, after + beyond);
    if (!isFound(sought)) return sought;
  }
  return quote;
}
