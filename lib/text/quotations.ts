import type { TextRange } from "./offset-map.ts";
import { inOneGo, type Steps, Work } from "./work.ts";

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

/** Quotations that are nested deeper are taken for stray marks: three deep is the most that styles of writing know. */
const DEEPEST = 32;

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

/** What closes a mark; both straight ones close each other. */
const closerOf = (mark: string): string => (STRAIGHT.has(mark) ? '"' : (PAIRS.get(mark) ?? ""));
const asCloser = (mark: string): string => (STRAIGHT.has(mark) ? '"' : mark);

/** Quotations that are open, the outermost first, and how many wait for each closing mark. */
class OpenQuotations {
  readonly #open: Open[] = [];
  readonly #awaited = new Map<string, number>();

  get depth(): number {
    return this.#open.length;
  }

  get top(): Open | undefined {
    return this.#open.at(-1);
  }

  push(mark: string, start: number): void {
    this.#open.push({ mark, start, inner: [] });
    this.#count(mark, 1);
  }

  pop(): Open | undefined {
    const entry = this.#open.pop();
    if (entry !== undefined) this.#count(entry.mark, -1);
    return entry;
  }

  /** Whether one of them is closed by a mark. */
  awaits(mark: string): boolean {
    return (this.#awaited.get(asCloser(mark)) ?? 0) > 0;
  }

  #count(mark: string, by: number): void {
    const closer = closerOf(mark);
    this.#awaited.set(closer, (this.#awaited.get(closer) ?? 0) + by);
  }
}

/** Units of work for a character, and for a mark that opens. */
const CHARACTER_WORK = 4;
const MARK_WORK = 60;
/** Characters between two looks at the work done. */
const LOOK_EVERY = 1024;

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
  return inOneGo(quotationSteps(line, offset, new Work()));
}

/** As `findQuotations`, in steps. */
export function* quotationSteps(line: string, offset: number, work: Work): Steps<Quotation[]> {
  const found: Quotation[] = [];
  const open = new OpenQuotations();
  const finish = (entry: Open, end: number): void => {
    const quotation = { start: offset + entry.start, end: offset + end, inner: entry.inner };
    if (end > entry.start) (open.top?.inner ?? found).push(quotation);
  };
  for (let at = 0; at < line.length; at++) {
    if (at % LOOK_EVERY === LOOK_EVERY - 1) {
      work.draw(LOOK_EVERY * CHARACTER_WORK);
      yield* work.pause();
    }
    const mark = line.charAt(at);
    if (isApostrophe(line, at)) continue;
    const { top } = open;
    const isStraight = STRAIGHT.has(mark);
    if (open.awaits(mark) && (isStraight || !PAIRS.has(mark) || top?.mark === "„")) {
      for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
        finish(entry, at);
        if (closerOf(entry.mark) === asCloser(mark)) break;
      }
    } else if (isStraight || PAIRS.has(mark)) {
      // The same opening mark again within a quotation: a closing one that was typed wrong.
      if (top !== undefined && top.mark === mark && !isStraight) {
        open.pop();
        finish(top, at);
      } else if (open.depth < DEEPEST) open.push(mark, at + 1);
      work.draw(MARK_WORK);
    } else if (CLOSERS.has(mark) && mark !== "’" && top === undefined && found.length === 0) {
      found.push({ start: offset, end: offset + at, inner: [] });
    }
  }
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) finish(entry, line.length);
  work.draw((line.length % LOOK_EVERY) * CHARACTER_WORK);
  return found.filter((quotation) => quotation.end > quotation.start);
}
