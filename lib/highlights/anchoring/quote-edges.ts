import { fold } from "../../chinese/fold.ts";
import type { TextRange } from "../../text/offset-map.ts";

const isSpace = (character: string): boolean => fold(character) === " ";

/**
 * The fold leaves white space and punctuation out, so a quote found by it lacks those at its own edges, such as
 * its quotation marks. Takes as much of them in as the quote has.
 * @param range what was found in `text` (half-open, UTF-16), from its first to its last word
 * @param leading what stands before the first word of the quote, and `trailing` behind its last
 */
export function withEdges(text: string, range: TextRange, leading: string, trailing: string): TextRange {
  return {
    start:
      range.start - reach((offset) => text.charAt(range.start - 1 - offset), [...leading].reverse().join("")),
    end: range.end + reach((offset) => text.charAt(range.end + offset), trailing),
  };
}

/** Marks that may stand in a quote's place when its punctuation was changed. */
const MARK = /[\p{P}\p{S}]/u;

/**
 * How many characters, seen from the words outwards, belong to the wanted ones. What stands behind a space that is
 * not wanted is another's, unless it is the wanted mark itself: no other style of it.
 */
function reach(characterAt: (offset: number) => string, wanted: string): number {
  let taken = 0;
  let offset = 0;
  let isApart = false;
  for (let index = 0; index < wanted.length; ) {
    const want = wanted.charAt(index);
    const have = characterAt(offset);
    if (have === "") break;
    if (have === want || (!isApart && fold(have) === fold(want))) {
      taken = ++offset;
      index++;
      isApart = false;
    } else if (isSpace(have)) {
      offset++;
      isApart = index === 0 || !isSpace(wanted.charAt(index - 1));
    } else if (isSpace(want)) {
      index++;
      isApart = false;
    } else if (!isApart && MARK.test(have) && MARK.test(want)) {
      taken = ++offset;
      index++;
    } else {
      break;
    }
  }
  return taken;
}
