import type { TextRange } from "../offset-map.ts";
import { EditColumn } from "./edit-column.ts";

/** A stretch of the first text in whose place the second has another one; either may be empty, never both. */
export interface EditedRange {
  /** Half-open UTF-16 ranges in the two texts. */
  readonly first: TextRange;
  readonly second: TextRange;
}

/** Cells of the matrix that are worked out one by one with a way back: a quarter of a megabyte. */
const CELLS = 1 << 18;

const SAME = 0;
const REPLACED = 1;
const DELETED = 2;
const INSERTED = 3;

/**
 * The least changes that make one text into another: as many units as `editDistance` counts. D. S. Hirschberg,
 * "A linear space algorithm for computing maximal common subsequences", Communications of the ACM 18 (1975),
 * with the columns of `EditColumn`: 5,000 against 5,000 units take some ten milliseconds and a megabyte.
 * @param joined changes with at most so many equal units between them become one, which reads better
 * @returns in the order of the texts; what lies between them is equal. None cuts a surrogate pair in two.
 */
export function editScript(first: string, second: string, joined = 0): EditedRange[] {
  const ranges: EditedRange[] = [];
  const add = (firstEnd: number, secondEnd: number, firstLength: number, secondLength: number): void => {
    const [firstStart, secondStart] = [firstEnd - firstLength, secondEnd - secondLength];
    const last = ranges.at(-1);
    if (last !== undefined && isJoined(first, last, firstStart, joined)) {
      ranges[ranges.length - 1] = {
        first: { start: last.first.start, end: firstEnd },
        second: { start: last.second.start, end: secondEnd },
      };
    } else {
      ranges.push({
        first: { start: firstStart, end: firstEnd },
        second: { start: secondStart, end: secondEnd },
      });
    }
  };
  align(first, second, 0, first.length, 0, second.length, add);
  return ranges.map((range) => widened(range, first));
}

type Add = (firstEnd: number, secondEnd: number, firstLength: number, secondLength: number) => void;

/** Whether a change that begins at `start` of the first text joins the last one. */
function isJoined(first: string, last: EditedRange, start: number, joined: number): boolean {
  const between = start - last.first.end;
  if (between <= joined) return true;
  return between === 1 && isSurrogate(first.charCodeAt(last.first.end));
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The range with the other half of each surrogate pair that it cuts; that half is equal in both texts. */
function widened({ first, second }: EditedRange, text: string): EditedRange {
  const before = first.start > 0 && second.start > 0 && isHigh(text.charCodeAt(first.start - 1)) ? 1 : 0;
  const after = isLow(text.charCodeAt(first.end)) ? 1 : 0;
  return {
    first: { start: first.start - before, end: first.end + after },
    second: { start: second.start - before, end: second.end + after },
  };
}

/** Aligns `first[a..b)` with `second[c..d)` and adds the changes in their order. */
function align(first: string, second: string, a: number, b: number, c: number, d: number, add: Add): void {
  while (a < b && c < d && first.charCodeAt(a) === second.charCodeAt(c)) {
    a++;
    c++;
  }
  while (a < b && c < d && first.charCodeAt(b - 1) === second.charCodeAt(d - 1)) {
    b--;
    d--;
  }
  if (a === b && c === d) return;
  if (a === b || c === d) {
    add(b, d, b - a, d - c);
  } else if ((b - a + 1) * (d - c + 1) <= CELLS) {
    alignSmall(first, second, a, b, c, d, add);
  } else if (b - a === 1) {
    alignOne(first, second, a, c, d, add);
  } else if (d - c === 1) {
    alignOne(second, first, c, a, b, (secondEnd, firstEnd, secondLength, firstLength) =>
      add(firstEnd, secondEnd, firstLength, secondLength),
    );
  } else {
    const middle = c + ((d - c) >> 1);
    const row = a + bestRow(first.slice(a, b), second, c, middle, d);
    align(first, second, a, row, c, middle, add);
    align(first, second, row, b, middle, d, add);
  }
}

/** One unit of a text against many of another, in which it stands or not. */
function alignOne(one: string, many: string, a: number, c: number, d: number, add: Add): void {
  const at = many.slice(c, d).indexOf(one.charAt(a));
  if (at === -1) {
    add(a + 1, d, 1, d - c);
  } else {
    if (at > 0) add(a, c + at, 0, at);
    if (c + at + 1 < d) add(a + 1, d, 0, d - c - at - 1);
  }
}

/** After how many units of the first text a best alignment passes the middle of the second. */
function bestRow(first: string, second: string, start: number, middle: number, end: number): number {
  const rows = first.length;
  const upper = new Int32Array(rows + 1);
  const lower = new Int32Array(rows + 1);
  const forwards = new EditColumn(first);
  forwards.reset();
  for (let at = start; at < middle; at++) forwards.step(second.charCodeAt(at), 1);
  forwards.distances(middle - start, upper);
  const backwards = new EditColumn(first, true);
  backwards.reset();
  for (let at = end - 1; at >= middle; at--) backwards.step(second.charCodeAt(at), 1);
  backwards.distances(end - middle, lower);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row <= rows; row++) {
    const sum = (upper[row] ?? 0) + (lower[rows - row] ?? 0);
    if (sum < least) {
      least = sum;
      best = row;
    }
  }
  return best;
}

/** Cell by cell, from the ends to the beginnings, so that the way back runs forwards. */
function alignSmall(
  first: string,
  second: string,
  a: number,
  b: number,
  c: number,
  d: number,
  add: Add,
): void {
  const width = d - c + 1;
  const ways = new Uint8Array((b - a + 1) * width);
  let below = new Int32Array(width);
  let costs = new Int32Array(width);
  for (let column = 0; column < width; column++) {
    below[column] = d - c - column;
    ways[(b - a) * width + column] = INSERTED;
  }
  for (let row = b - a - 1; row >= 0; row--) {
    costs[width - 1] = b - a - row;
    ways[row * width + width - 1] = DELETED;
    const unit = first.charCodeAt(a + row);
    for (let column = width - 2; column >= 0; column--) {
      const diagonal = below[column + 1] ?? 0;
      const deleted = (below[column] ?? 0) + 1;
      const inserted = (costs[column + 1] ?? 0) + 1;
      let cost = diagonal;
      let way = SAME;
      if (unit !== second.charCodeAt(c + column)) {
        cost = diagonal + 1;
        way = REPLACED;
        if (deleted < cost) {
          cost = deleted;
          way = DELETED;
        }
        if (inserted < cost) {
          cost = inserted;
          way = INSERTED;
        }
      }
      costs[column] = cost;
      ways[row * width + column] = way;
    }
    [below, costs] = [costs, below];
  }
  let row = 0;
  let column = 0;
  let deleted = 0;
  let inserted = 0;
  const flush = (): void => {
    if (deleted + inserted > 0) add(a + row, c + column, deleted, inserted);
    deleted = 0;
    inserted = 0;
  };
  while (row < b - a || column < d - c) {
    const way = ways[row * width + column];
    if (way === SAME) flush();
    else {
      if (way !== INSERTED) deleted++;
      if (way !== DELETED) inserted++;
    }
    if (way !== INSERTED) row++;
    if (way !== DELETED) column++;
  }
  flush();
}
