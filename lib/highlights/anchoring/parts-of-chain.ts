import type { CommonStretch } from "../../text/aligner/common-stretches.ts";
import { joinedParts } from "./joined-parts.ts";
import { ownStretch } from "./own-stretch.ts";
import { isTelling, type QuotePart } from "./quote-part.ts";
import type { QuotePattern } from "./quote-pattern.ts";
import type { SearchedText } from "./searched-text.ts";

/** Share of a part's units that are the quote's; what an approximate search looks at has as many. */
const MOSTLY = 0.7;

/**
 * The quote in the parts in which a chain of stretches has it, in the order of the text.
 * @param stretches of the quote with its context
 * @param before length of the context in front of the quote
 */
export function partsOfChain(
  stretches: readonly CommonStretch[],
  pattern: QuotePattern,
  before: number,
  searched: SearchedText,
): QuotePart[] {
  const { length } = pattern.folded;
  const own = stretches.map((stretch) => ownStretch(stretch, before, length)).filter((one) => one !== null);
  /** Where in the text the quote touches its context. */
  const touching = new Set(
    own.flatMap(({ part, touches }) => [
      ...(touches.before ? [part.text.start] : []),
      ...(touches.behind ? [part.text.end] : []),
    ]),
  );
  const parts = own.map(({ part }) => part);
  return joinedParts(withSeams(parts, pattern.folded, searched.folded.text), pattern, searched).filter(
    (part) =>
      isMostlyKept(part) &&
      (touching.has(part.text.start) || touching.has(part.text.end) || isTelling(pattern, part.quote)),
  );
}

/**
 * The parts with the words at their seams that two of them share: where sentences that begin or end alike were
 * exchanged, the words stand twice in the text as in the quote, and a chain gives both to one of the parts.
 * @param parts in the order of the text
 */
function withSeams(parts: readonly QuotePart[], quote: string, text: string): QuotePart[] {
  let reached = 0;
  return parts.map((part, index) => {
    let { start, end } = part.text;
    let [before, behind] = [part.quote.start - 1, part.quote.end];
    const [last, next] = [parts[index - 1], parts[index + 1]];
    const isExchangedBefore = last !== undefined && last.quote.end !== part.quote.start;
    const isExchangedBehind = next !== undefined && next.quote.start !== part.quote.end;
    while (isExchangedBefore && start > reached && before >= 0 && text[start - 1] === quote[before]) {
      start--;
      before--;
    }
    while (
      isExchangedBehind &&
      end < next.text.start &&
      behind < quote.length &&
      text[end] === quote[behind]
    ) {
      end++;
      behind++;
    }
    reached = end;
    return { ...part, text: { start, end } };
  });
}

/** Whether a part is the quote's words with edits, and not only a few of them near each other. */
function isMostlyKept({ quote, text, kept }: QuotePart): boolean {
  return kept >= MOSTLY * Math.min(quote.end - quote.start, text.end - text.start);
}
