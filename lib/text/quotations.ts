import type { TextRange } from "./offset-map.ts";

/** Words between quotation marks, in UTF-16 offsets of the text, the marks left out. */
export interface Quotation extends TextRange {
  /** Quotations within this one, in order. */
  readonly inner: readonly Quotation[];
}

/** Marks that open, with those that close them. 《》 hold titles and are none. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["「", "」"],
  ["『", "』"],
  ["“", "”"],
  ["‘", "’"],
  ["«", "»"],
  ["„", "“"],
  ["｢", "｣"],
  ["﹁", "﹂"],
  ["﹃", "﹄"],
  ["〝", "〞"],
]);
const CLOSERS = new Set([...PAIRS.values()].filter((mark) => !PAIRS.has(mark)));
/** The same mark opens and closes: whichever is due. */
const STRAIGHT = new Set(['"', "＂"]);

interface Open {
  readonly mark: string;
  readonly start: number;
  readonly inner: Quotation[];
}

/** ’ and ' between letters, or behind one, are apostrophes. */
function isApostrophe(line: string, at: number): boolean {
  const mark = line.charAt(at);
  return (
    (mark === "’" || mark === "'") &&
    /[\p{Script=Latin}\d]/u.test(line.charAt(at - 1)) &&
    /[\p{Script=Latin}\s\d.,]/u.test(line.charAt(at + 1) || " ")
  );
}

function closesMark(mark: string, closer: string): boolean {
  return STRAIGHT.has(mark) ? STRAIGHT.has(closer) : PAIRS.get(mark) === closer;
}

/**
 * Finds what stands between quotation marks of any style in use in one line, nested ones within their outer ones.
 * A quotation that runs over several lines is found line by line: the convention opens it anew on each.
 * @param line a text without line feeds
 * @param offset of the line in the text that the answer counts in (UTF-16)
 * @returns the outermost quotations in order
 * A mark that is never closed runs to the line's end; one that was never opened begins at the line's start, if
 * nothing else is quoted before it.
 */
export function findQuotations(line: string, offset = 0): Quotation[] {
  const found: Quotation[] = [];
  const open: Open[] = [];
  const finish = (entry: Open, end: number): void => {
    const quotation = { start: offset + entry.start, end: offset + end, inner: entry.inner };
    if (end > entry.start) (open.at(-1)?.inner ?? found).push(quotation);
  };
  for (let at = 0; at < line.length; at++) {
    const mark = line.charAt(at);
    if (isApostrophe(line, at)) continue;
    const top = open.at(-1);
    const isStraight = STRAIGHT.has(mark);
    const alreadyOpen = open.some((entry) => closesMark(entry.mark, mark));
    if (alreadyOpen && (isStraight || !PAIRS.has(mark) || top?.mark === "„")) {
      for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
        finish(entry, at);
        if (closesMark(entry.mark, mark)) break;
      }
    } else if (isStraight || PAIRS.has(mark)) {
      // The same opening mark again within a quotation: a closing one that was typed wrong.
      if (top !== undefined && top.mark === mark && !isStraight) {
        open.pop();
        finish(top, at);
      } else open.push({ mark, start: at + 1, inner: [] });
    } else if (CLOSERS.has(mark) && mark !== "’" && open.length === 0 && found.length === 0) {
      found.push({ start: offset, end: offset + at, inner: [] });
    }
  }
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) finish(entry, line.length);
  return found.filter((quotation) => quotation.end > quotation.start);
}
