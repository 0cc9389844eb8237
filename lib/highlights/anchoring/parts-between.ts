import { type Steps, Work } from "../../text/work.ts";
import { joinedParts } from "./joined-parts.ts";
import type { QuotePart } from "./quote-part.ts";
import type { QuotePattern } from "./quote-pattern.ts";
import type { SearchedText } from "./searched-text.ts";

/** What lies between two parts is compared as far as this on either side (folded units): some ten thousand steps. */
const LONGEST_GAP = 400;
/**
 * Units that two gaps share and that are not there by chance: the gap itself says where they are from. Of words in
 * Latin script more are needed, whose endings are alike.
 */
const SHORTEST_HAN = 4;
const SHORTEST = 7;
/** The same for what is all that lacks of the quote between two parts: the less stands between, the less it takes. */
const SHORTEST_HAN_REST = 3;
const SHORTEST_REST = 4;
const HAN = /^\p{Script=Han}+$/u;

/** Half-open ranges in the folded quote and in the folded text. */
interface Gap {
  readonly quote: readonly [start: number, end: number];
  readonly text: readonly [start: number, end: number];
}

/**
 * The parts with what stands of the quote between them and is too short to be found alone: words between two
 * insertions, or between an insertion and an edit. The longest stretch that two gaps share comes first, then those
 * on its left and right (J. Ratcliff and D. Metzener, "Pattern matching: the gestalt approach", Dr. Dobb's Journal,
 * July 1988).
 * @param parts in the order of the text
 */
export function* withBetween(
  parts: readonly QuotePart[],
  pattern: QuotePattern,
  searched: SearchedText,
): Steps<readonly QuotePart[]> {
  const { folded } = pattern;
  const { text } = searched.folded;
  const work = new Work();
  const found: QuotePart[] = [];
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (before !== undefined) {
      const gap: Gap = {
        quote: [before.quote.end, part.quote.start],
        text: [before.text.end, part.text.start],
      };
      const isOthers = parts.some(({ quote }) => quote.start < gap.quote[1] && gap.quote[0] < quote.end);
      if (!isOthers) found.push(...(yield* stretchesIn(gap, folded, text, work)));
    }
    found.push(part);
  }
  return found.length === parts.length ? parts : joinedParts(found, pattern, searched);
}

function* stretchesIn({ quote, text }: Gap, pattern: string, page: string, work: Work): Steps<QuotePart[]> {
  const [inQuote, inText] = [pattern.slice(...quote), page.slice(...text)];
  if (Math.min(inQuote.length, inText.length) < SHORTEST_HAN_REST) return [];
  if (Math.max(inQuote.length, inText.length) > LONGEST_GAP) return [];
  const longest = yield* longestCommon(inQuote, inText, work);
  const words = inQuote.slice(longest.first, longest.first + longest.length);
  const isRest = longest.length === inQuote.length;
  const shortest = HAN.test(words)
    ? isRest
      ? SHORTEST_HAN_REST
      : SHORTEST_HAN
    : isRest
      ? SHORTEST_REST
      : SHORTEST;
  if (longest.length < shortest) return [];
  const start = { quote: quote[0] + longest.first, text: text[0] + longest.second };
  const end = { quote: start.quote + longest.length, text: start.text + longest.length };
  return [
    ...(yield* stretchesIn(
      { quote: [quote[0], start.quote], text: [text[0], start.text] },
      pattern,
      page,
      work,
    )),
    {
      quote: { start: start.quote, end: end.quote },
      text: { start: start.text, end: end.text },
      kept: longest.length,
      left: 0,
    },
    ...(yield* stretchesIn({ quote: [end.quote, quote[1]], text: [end.text, text[1]] }, pattern, page, work)),
  ];
}

/** Where two texts share most units that stand together; of equally long ones the first. */
function* longestCommon(
  first: string,
  second: string,
  work: Work,
): Steps<{ first: number; second: number; length: number }> {
  let best = { first: 0, second: 0, length: 0 };
  let [row, next] = [new Uint16Array(second.length + 1), new Uint16Array(second.length + 1)];
  for (let at = 1; at <= first.length; at++) {
    const unit = first.charCodeAt(at - 1);
    for (let other = 1; other <= second.length; other++) {
      const length = unit === second.charCodeAt(other - 1) ? (row[other - 1] ?? 0) + 1 : 0;
      next[other] = length;
      if (length > best.length) best = { first: at - length, second: other - length, length };
    }
    [row, next] = [next, row];
    work.draw(second.length);
    if (work.isDue) yield* work.pause();
  }
  return best;
}
