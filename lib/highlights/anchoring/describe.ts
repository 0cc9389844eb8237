import { foldedText } from "../../chinese/folded-text.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { TextQuoteSelector } from "../selectors.ts";
import { contextBeyondEntry } from "./context-beyond-entry.ts";
import { wholeEnd, wholeStart } from "./whole-characters.ts";

/** Words of context that are kept on either side (folded units); the more, the more often the quote stands in the text. */
const CONTEXT_LENGTHS = [32, 64, 128, 256];
/** White space and punctuation among them make a context longer, but never longer than so many times. */
const MOST_NOISE = 4;

/** What stands between two marks or spaces. */
const WORD = /[\p{L}\p{N}]+/gu;
/** Of more places with the longest word, the others are not looked at. */
const MOST_COPIES = 100;

/**
 * Share of a context that a copy may have next to it: with the rest changed, the score of the copy stays below that
 * of the quote by twice the margin that `chooseIdentical` asks for.
 */
const MOST_SHARED = 0.65;

interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Describes a range of a text by its words and what stands around them, with as much of that as tells it from
 * the other places with the same words.
 * @param start half-open range in `text` (UTF-16), not empty
 */
export function describeQuote(text: string, start: number, end: number): TextQuoteSelector {
  const exact = text.slice(start, end);
  const others = copiesOf(text, start, end);
  let context: Context = { prefix: "", suffix: "" };
  for (const length of CONTEXT_LENGTHS) {
    context = contextOf(text, start, end, length);
    const own = folded(context);
    if (others.every((copy) => tells(own, folded(contextOf(text, copy.start, copy.end, length))))) break;
  }
  const told = { exact, ...context };
  if (others.length > 0) return { type: "TextQuoteSelector", ...told };
  const widened = (before: number, behind: number): typeof told => ({
    exact,
    ...contextOf(text, start, end, before, behind),
  });
  return { type: "TextQuoteSelector", ...contextBeyondEntry(text, { start, end }, told, widened) };
}

/**
 * The other places with the words of a range, whatever the white space and punctuation between them: they are looked
 * for by the longest of the words, and only what stands around that is folded.
 */
function copiesOf(text: string, start: number, end: number): TextRange[] {
  const exact = text.slice(start, end);
  const word = [...exact.matchAll(WORD)].toSorted((one, other) => other[0].length - one[0].length)[0];
  if (word === undefined) return [];
  const before = foldedText(exact.slice(0, word.index)).text;
  const behind = foldedText(exact.slice(word.index)).text;
  const copies: TextRange[] = [];
  for (let at = text.indexOf(word[0]), seen = 0; at !== -1 && seen < MOST_COPIES; seen++) {
    const from = Math.max(0, at - MOST_NOISE * word.index);
    const left = foldedText(text.slice(from, at));
    const right = foldedText(text.slice(at, at + MOST_NOISE * (end - start - word.index)));
    if (at !== start + word.index && left.text.endsWith(before) && right.text.startsWith(behind)) {
      const inLeft = left.map.toSource(left.text.length - before.length, left.text.length);
      copies.push({
        start: before === "" ? at : from + inLeft.start,
        end: at + right.map.toSource(0, behind.length).end,
      });
    }
    at = text.indexOf(word[0], at + 1);
  }
  return copies;
}

const folded = ({ prefix, suffix }: Context): Context => ({
  prefix: foldedText(prefix).text,
  suffix: foldedText(suffix).text,
});

/** Whether enough of a context is another than that of a copy. */
function tells(own: Context, copy: Context): boolean {
  let [before, behind] = [0, 0];
  while (before < own.prefix.length && own.prefix.at(-1 - before) === copy.prefix.at(-1 - before)) before++;
  while (behind < own.suffix.length && own.suffix[behind] === copy.suffix[behind]) behind++;
  return before + behind <= MOST_SHARED * (own.prefix.length + own.suffix.length);
}

/** @param inFront words of context before the range, and `after` behind it (folded units) */
function contextOf(text: string, start: number, end: number, inFront: number, after = inFront): Context {
  const before = text.slice(Math.max(0, start - inFront * MOST_NOISE), start);
  const behind = text.slice(end, end + after * MOST_NOISE);
  const wordsBefore = foldedText(before);
  const wordsBehind = foldedText(behind);
  const missing = wordsBefore.text.length - inFront;
  const cut = missing <= 0 ? 0 : wordsBefore.map.toSource(missing, wordsBefore.text.length).start;
  const kept = wordsBehind.text.length <= after ? behind.length : wordsBehind.map.toSource(0, after).end;
  return { prefix: wholeStart(before.slice(cut)), suffix: wholeEnd(behind.slice(0, kept)) };
}
