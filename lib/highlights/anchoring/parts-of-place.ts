import type { CommonStretch } from "../../text/aligner/common-stretches.ts";
import { editScript } from "../../text/aligner/edit-script.ts";
import type { TextRange } from "../../text/offset-map.ts";
import { joinedParts } from "./joined-parts.ts";
import { partOf, type QuotePart, SMALL_EDIT } from "./quote-part.ts";
import type { QuotePattern } from "./quote-pattern.ts";
import type { SearchedText } from "./searched-text.ts";

/** Equal units between two changes that are taken for chance. */
const CHANCE = 3;

/** The quote in the parts in which a place that is like it has it, from the place's start to its end. */
export function partsOfPlace(
  { start, end }: TextRange,
  pattern: QuotePattern,
  searched: SearchedText,
): QuotePart[] {
  const { text } = searched.folded;
  const place = text.slice(start, end);
  const stretches: CommonStretch[] = [];
  let [inQuote, inPlace] = [0, 0];
  const add = (to: number): void => {
    if (to > inQuote) stretches.push({ pattern: inQuote, text: start + inPlace, length: to - inQuote });
  };
  for (const { first, second } of editScript(pattern.folded, place, CHANCE)) {
    add(first.start);
    inQuote = first.end;
    inPlace = second.end;
  }
  add(pattern.folded.length);
  const touches = {
    start: pattern.prefix?.touches(text, start) !== false,
    end: pattern.suffix?.touches(text, end) !== false,
  };
  while (!touches.start && (stretches[0]?.length ?? CHANCE + 1) <= CHANCE) stretches.shift();
  while (!touches.end && (stretches.at(-1)?.length ?? CHANCE + 1) <= CHANCE) stretches.pop();
  const parts = joinedParts(stretches.map(partOf), pattern, searched);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = touches.start ? start : first.text.start;
  const to = touches.end ? end : last.text.end;
  if (first.text.start - from > SMALL_EDIT || to - last.text.end > SMALL_EDIT) return parts;
  return parts.map((part) => ({
    ...part,
    text: {
      start: part === first ? Math.min(from, first.text.start) : part.text.start,
      end: part === last ? Math.max(to, last.text.end) : part.text.end,
    },
  }));
}
