import { AT_EDGE, NEARLY_ALL } from "./chain-candidate.ts";
import { inOrder, keptIn, type QuotePart, SMALL_EDIT } from "./quote-part.ts";
import type { QuotePattern } from "./quote-pattern.ts";

/**
 * The parts without those that say nothing of where the quote is: words that the page has several times, where they
 * stand out of order and apart from the others, or where much of the quote is gone and they do not touch its context.
 * Of a quote of which much is gone, those in its own order.
 * @param parts in the order of the text
 */
export function withoutStrays(
  parts: readonly QuotePart[],
  pattern: QuotePattern,
  text: string,
): readonly QuotePart[] {
  const ordered = inOrder(parts);
  const once = parts.filter((part) => isOnce(part, text));
  const isOrdered = (part: QuotePart): boolean =>
    ordered.includes(part) && once.every((other) => areInOrder(part, other));
  /** Whether no more than an edit stands between a part and those next to it, or the context: there it is exchanged. */
  const isHeld = ({ text: { start, end } }: QuotePart, index: number): boolean =>
    (start - (parts[index - 1]?.text.end ?? Number.NEGATIVE_INFINITY) <= SMALL_EDIT ||
      pattern.prefix?.touches(text, start) === true) &&
    ((parts[index + 1]?.text.start ?? Number.POSITIVE_INFINITY) - end <= SMALL_EDIT ||
      pattern.suffix?.touches(text, end) === true);
  const telling = parts.filter(
    (part, index) => once.includes(part) || isOrdered(part) || isHeld(part, index),
  );
  if (keptIn(telling) >= NEARLY_ALL * pattern.folded.length) return telling;
  const touches = ({ quote, text: { start, end } }: QuotePart): boolean =>
    (quote.start <= AT_EDGE && pattern.prefix?.touches(text, start) === true) ||
    (pattern.folded.length - quote.end <= AT_EDGE && pattern.suffix?.touches(text, end) === true);
  return inOrder(telling).filter((part) => touches(part) || isOnce(part, text));
}

/** Whether two parts stand in the text as they do in the quote. */
const areInOrder = (one: QuotePart, other: QuotePart): boolean =>
  one.text.start < other.text.start === one.quote.start < other.quote.start;

function isOnce(part: QuotePart, text: string): boolean {
  const words = text.slice(part.text.start, part.text.end);
  return text.indexOf(words, text.indexOf(words) + 1) === -1;
}
