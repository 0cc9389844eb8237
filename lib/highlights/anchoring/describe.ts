import { foldedText } from "../../chinese/folded-text.ts";
import type { TextQuoteSelector } from "../selectors.ts";

/** Words of context that are kept on either side (folded units); the more, the more often the quote stands in the text. */
const CONTEXT_LENGTHS = [32, 64, 128, 256];
/** White space and punctuation among them make a context longer, but never longer than so many times. */
const MOST_NOISE = 4;

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
  const others: number[] = [];
  for (let at = text.indexOf(exact); at !== -1 && others.length < 100; at = text.indexOf(exact, at + 1)) {
    if (at !== start) others.push(at);
  }
  let context: Context = { prefix: "", suffix: "" };
  for (const length of CONTEXT_LENGTHS) {
    context = contextOf(text, start, end, length);
    const words = folded(context);
    if (others.every((at) => folded(contextOf(text, at, at + exact.length, length)) !== words)) break;
  }
  return { type: "TextQuoteSelector", exact, ...context };
}

function folded({ prefix, suffix }: Context): string {
  return `${foldedText(prefix).text}\n${foldedText(suffix).text}`;
}

function contextOf(text: string, start: number, end: number, length: number): Context {
  const before = text.slice(Math.max(0, start - length * MOST_NOISE), start);
  const behind = text.slice(end, end + length * MOST_NOISE);
  const wordsBefore = foldedText(before);
  const wordsBehind = foldedText(behind);
  const missing = wordsBefore.text.length - length;
  const cut = missing <= 0 ? 0 : wordsBefore.map.toSource(missing, wordsBefore.text.length).start;
  const kept = wordsBehind.text.length <= length ? behind.length : wordsBehind.map.toSource(0, length).end;
  return { prefix: wholeStart(before.slice(cut)), suffix: wholeEnd(behind.slice(0, kept)) };
}

/** Without the half of a surrogate pair that the cut left at the start. */
const wholeStart = (text: string): string => (/^[\udc00-\udfff]/.test(text) ? text.slice(1) : text);
const wholeEnd = (text: string): string => (/[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text);
