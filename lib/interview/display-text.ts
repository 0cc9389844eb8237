import type { Paragraph } from "./interview.ts";

/** A stock ticker as Chinese finance sites put into running text: `$微軟 (MSFT.US)$`. */
const TICKER = /\$([^$()（）\n]{1,40}?)(\s*[（(][A-Z0-9]{1,8}(?:\.[A-Z]{1,4})?[)）]\$)/gu;

/** A time that transcripts put before or into what was said: `[00:12:31]`. */
const TIME = /[[［]\d{1,2}:\d{2}(?::\d{2})?[\]］]\s*/gu;

/** Words that an editor put in to make a sentence whole: `[有]消息稱`. Longer ones are remarks, and stay. */
const EDITORIAL = /([[［])([^[\]［］\n]{1,12})([\]］])/gu;

/** What opens each of these. */
const CUT = /[$[［]/u;

/** What was heard, not said: such brackets are no repair of a sentence, and stay. */
const HEARD =
  /^(?:笑|大笑|笑聲|笑声|掌聲|掌声|停頓|停顿|聽不清|听不清|插話|插话|laughs?|laughter|applause|crosstalk|inaudible|pause|music)$/iu;

/**
 * A paragraph with its display text: ticker markup, times and an editor's brackets are left out (the words in
 * the brackets stay), and every offset of the display text leads back to the original.
 * @param original the paragraph as the transcript has it, without the speaker's label
 */
export function paragraphOf(original: string): Paragraph {
  if (!CUT.test(original)) return { original, text: original, cuts: [] };
  const cuts: [number, number][] = [];
  for (const match of original.matchAll(TICKER)) {
    const [whole, name = "", tail = ""] = match;
    const end = match.index + whole.length;
    if (name.trim() !== "") cuts.push([match.index, match.index + 1], [end - tail.length, end]);
  }
  for (const match of original.matchAll(TIME)) cuts.push([match.index, match.index + match[0].length]);
  for (const match of original.matchAll(EDITORIAL)) {
    const [whole, , inside = ""] = match;
    if (HEARD.test(inside.trim()) || /^[\d:]+$/.test(inside)) continue;
    const end = match.index + whole.length;
    cuts.push([match.index, match.index + 1], [end - 1, end]);
  }
  cuts.sort((a, b) => a[0] - b[0]);
  const disjoint = cuts.filter((cut, index) => index === 0 || cut[0] >= (cuts[index - 1]?.[1] ?? 0));
  let text = "";
  let from = 0;
  for (const [start, end] of disjoint) {
    text += original.slice(from, start);
    from = end;
  }
  return { original, text: text + original.slice(from), cuts: disjoint };
}

/**
 * The range of the original that a range of the display text stands for.
 * @param start half-open UTF-16 range of `paragraph.text`
 * @returns the half-open UTF-16 range of `paragraph.original`; what was cut within it is included, what was
 *   cut at its borders is not
 */
export function originalRange(
  paragraph: Paragraph,
  start: number,
  end: number,
): { start: number; end: number } {
  let originalStart = start;
  let originalEnd = end;
  for (const [cutStart, cutEnd] of paragraph.cuts) {
    const length = cutEnd - cutStart;
    if (cutStart <= originalStart) originalStart += length;
    if (cutStart < originalEnd) originalEnd += length;
  }
  return { start: originalStart, end: Math.max(originalStart, originalEnd) };
}
