import type { CommonStretch } from "../../text/aligner/common-stretches.ts";
import type { TextRange } from "../../text/offset-map.ts";
import { ownStretch } from "./own-stretch.ts";
import type { QuotePart } from "./quote-part.ts";

/**
 * Fewer units of the quote may stand there by chance: in Chinese three are a common word with its neighbour. A
 * stretch is at least eight with its context, so that no single word is asked about.
 */
const FEWEST = 4;
/** Share of a part that has to stand in another place for that to be as good: one unit of ten may have been edited. */
const AS_GOOD = 0.9;

/**
 * Whether parts pass over words of the quote that could as well be it: between the first part and the last one stand
 * its words with its context, or all words of a part, and the parts have them from elsewhere. In lists and menus that
 * a page has twice, what was cut from the one would be taken from the other.
 * @param parts in the order of the text
 * @param stretches all that text and quote with context share
 * @param before length of the context in front of the quote, and `length` that of the quote
 */
export function passesOver(
  parts: readonly QuotePart[],
  stretches: readonly CommonStretch[],
  before: number,
  length: number,
): boolean {
  const [from, to] = [parts[0]?.text.start ?? 0, parts.at(-1)?.text.end ?? 0];
  return stretches.some((stretch) => {
    const own = ownStretch(stretch, before, length);
    if (own === null) return false;
    const { quote, text } = own.part;
    if (text.start < from || text.end > to || lengthOf(text) - taken(text, parts) < FEWEST) return false;
    const claimed = parts.filter((part) => common(part.quote, quote) >= FEWEST);
    return own.touches.before || own.touches.behind
      ? claimed.length > 0
      : claimed.some((part) => common(part.quote, quote) >= AS_GOOD * lengthOf(part.quote));
  });
}

const lengthOf = ({ start, end }: TextRange): number => end - start;
const common = (one: TextRange, other: TextRange): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
/** How many units of a range of the text are some part's. */
const taken = (range: TextRange, parts: readonly QuotePart[]): number =>
  parts.reduce((sum, { text }) => sum + common(text, range), 0);
