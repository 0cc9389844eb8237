import type { TextRange } from "./offset-map.ts";

/** Two ranges that stand for each other; one side may be empty. */
export interface Difference {
  readonly first: TextRange;
  readonly second: TextRange;
}

/**
 * The cells that an alignment may fill: 2,000 characters against 2,000 take 4 MB and 10 ms. Longer texts are
 * compared in their middle only after equal starts and ends are taken off, and beyond this as wholly different.
 */
const MOST_CELLS = 16_000_000;

/** The lengths of the equal start and, behind it, of the equal end. */
function equalEnds(first: string, second: string): { start: number; end: number } {
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first.charCodeAt(start) === second.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    first.charCodeAt(first.length - 1 - end) === second.charCodeAt(second.length - 1 - end)
  )
    end++;
  return { start, end };
}

/**
 * The Levenshtein distance in units of UTF-16: how many insertions, deletions and substitutions make one text
 * the other (Wagner and Fischer, 1974, in two rows).
 */
export function editDistance(first: string, second: string): number {
  const { start, end } = equalEnds(first, second);
  const a = first.slice(start, first.length - end);
  const b = second.slice(start, second.length - end);
  if (a.length === 0 || b.length === 0) return Math.max(a.length, b.length);
  if (a.length * b.length > MOST_CELLS) return Math.max(a.length, b.length);
  let row = Uint32Array.from({ length: b.length + 1 }, (_, index) => index);
  let next = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      next[j] = Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    [row, next] = [next, row];
  }
  return row[b.length] ?? 0;
}

/** 1 for equal texts, 0 for texts without a common character at its place: 1 − distance ÷ longer length. */
export function editSimilarity(first: string, second: string): number {
  const longer = Math.max(first.length, second.length);
  return longer === 0 ? 1 : 1 - editDistance(first, second) / longer;
}

const BOTH = 0;
const FIRST = 1;
const SECOND = 2;

/**
 * What differs between two texts by a minimal alignment (insertions and deletions cost 1, a substitution 1).
 * @param gap equal stretches shorter than this between two differences are taken into them, so that a person
 *   reads words and not single characters
 * @returns the differences in order, in UTF-16 offsets of either text
 */
export function differences(first: string, second: string, gap = 1): Difference[] {
  const { start, end } = equalEnds(first, second);
  const a = first.slice(start, first.length - end);
  const b = second.slice(start, second.length - end);
  if (a.length === 0 && b.length === 0) return [];
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_CELLS) {
    return [
      {
        first: { start, end: start + a.length },
        second: { start, end: start + b.length },
      },
    ];
  }
  const width = b.length + 1;
  const steps = new Uint8Array((a.length + 1) * width);
  let row = Uint32Array.from({ length: width }, (_, index) => index);
  let next = new Uint32Array(width);
  steps.fill(SECOND, 1, width);
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    steps[i * width] = FIRST;
    for (let j = 1; j < width; j++) {
      const both = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const up = (row[j] ?? 0) + 1;
      const left = (next[j - 1] ?? 0) + 1;
      const best = Math.min(both, up, left);
      next[j] = best;
      steps[i * width + j] = best === both ? BOTH : best === up ? FIRST : SECOND;
    }
    [row, next] = [next, row];
  }
  const found: Difference[] = [];
  let i = a.length;
  let j = b.length;
  while (i > 0 || j > 0) {
    const step = steps[i * width + j];
    const from = { i, j };
    if (step === BOTH) {
      i--;
      j--;
    } else if (step === FIRST) i--;
    else j--;
    if (step === BOTH && a.charCodeAt(i) === b.charCodeAt(j)) continue;
    const last = found.at(-1);
    const reach = last === undefined ? Number.POSITIVE_INFINITY : last.first.start - start - from.i;
    if (last !== undefined && reach < gap) {
      found[found.length - 1] = {
        first: { start: start + i, end: last.first.end },
        second: { start: start + j, end: last.second.end },
      };
    } else {
      found.push({
        first: { start: start + i, end: start + from.i },
        second: { start: start + j, end: start + from.j },
      });
    }
  }
  return found.reverse();
}
