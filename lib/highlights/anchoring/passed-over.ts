import type { CommonStretch } from "../../text/aligner/common-stretches.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { QuotePart } from "./quote-parts.ts";

/** So many units of the context that stand with words of the quote say that these are its own. */
const TOUCHING = 8;
/** Fewer units of the quote may stand there by chance. */
const FEWEST = 4;
/** Share of a part that has to stand in another place for that to be as good. */
const NEARLY_ALL = 0.9;

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
    const inFront = Math.max(0, before - stretch.pattern);
    const behind = Math.max(0, stretch.pattern + stretch.length - before - length);
    const own = stretch.length - inFront - behind;
    const start = stretch.text + inFront;
    if (own < FEWEST || start < from || start + own > to) return false;
    if (own - taken({ start, end: start + own }, parts) < FEWEST) return false;
    const quote = {
      start: stretch.pattern + inFront - before,
      end: stretch.pattern + inFront - before + own,
    };
    const claimed = parts.filter((part) => common(part.quote, quote) >= FEWEST);
    return inFront >= TOUCHING || behind >= TOUCHING
      ? claimed.length > 0
      : claimed.some((part) => common(part.quote, quote) >= NEARLY_ALL * lengthOf(part.quote));
  });
}

const lengthOf = ({ start, end }: TextRange): number => end - start;
const common = (one: TextRange, other: TextRange): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
/** How many units of a range of the text are some part's. */
const taken = (range: TextRange, parts: readonly QuotePart[]): number =>
  parts.reduce((sum, { text }) => sum + common(text, range), 0);
