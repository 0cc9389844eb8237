import { foldedText } from "../../lib/chinese/folded-text.ts";
import type { TextRange } from "../../lib/text/offset-map.ts";
import type { Random } from "./random.ts";

const SHORTEST = 5;
const LONGEST = 500;
/** A selection of marks alone is no quote. */
const FEWEST_WORDS = 3;

/** A random selection of 5 to 500 characters, short ones as often as long ones; `null` where none is found. */
export function randomSelection(text: string, random: Random): TextRange | null {
  for (let attempt = 0; attempt < 20; attempt++) {
    const length = Math.round(SHORTEST * (LONGEST / SHORTEST) ** random.next());
    if (length > text.length / 3) continue;
    const start = random.between(0, text.length - length);
    const selected = text.slice(start, start + length);
    const end = start + selected.trimEnd().length;
    const from = start + selected.length - selected.trimStart().length;
    const quote = text.slice(from, end);
    const cutsPair = /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(quote);
    if (quote.length >= SHORTEST && !cutsPair && foldedText(quote).text.length >= FEWEST_WORDS) {
      return { start: from, end };
    }
  }
  return null;
}
