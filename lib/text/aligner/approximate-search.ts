import { EditColumn } from "./edit-column.ts";

/** A place of a text that is like a pattern. */
export interface ApproximateMatch {
  /** Half-open UTF-16 range in the text. */
  readonly start: number;
  readonly end: number;
  /** Units inserted, deleted or replaced to make the pattern into the place. */
  readonly errors: number;
}

/** Blocks of 32 rows between two pauses: well below a millisecond. */
const BLOCKS_PER_SLICE = 1 << 16;

/** What part of a text is searched, and how much is found at most. */
interface SearchBounds {
  /** Half-open UTF-16 range; the whole text if left out. */
  readonly from?: number;
  readonly to?: number;
  /** Of more places than this, only those with the fewest errors are returned. */
  readonly most?: number;
}

/** A pattern made ready for searching, which can be searched for in many texts. */
export class ApproximatePattern {
  readonly text: string;
  readonly #forwards: EditColumn;
  #backwards: EditColumn | null = null;

  /** @throws RangeError where the pattern is empty */
  constructor(pattern: string) {
    if (pattern === "") throw new RangeError("An empty pattern is found everywhere.");
    this.text = pattern;
    this.#forwards = new EditColumn(pattern);
  }

  /**
   * Finds the places of a text that come near the pattern, and pauses well within every millisecond. One
   * search of a pattern has to end before its next one begins.
   *
   * A place is one whose errors grow when it ends a unit later, and do not fall when it ends a unit earlier: of
   * an evenly good stretch, the last one. Of the starts with the same errors, the one that makes the place
   * most nearly as long as the pattern. Places may overlap.
   * @param maxErrors places with more are left out; below the pattern's length
   * @returns ordered by `end`
   */
  *slices(
    text: string,
    maxErrors: number,
    { from = 0, to = text.length, most = Number.POSITIVE_INFINITY }: SearchBounds = {},
  ): Generator<void, ApproximateMatch[], void> {
    const limit = Math.min(maxErrors, this.text.length - 1);
    const ends: { end: number; errors: number }[] = [];
    if (limit < 0) return [];
    const column = this.#forwards;
    column.reset(limit);
    let previous = column.distance;
    let isFalling = true;
    let work = 0;
    for (let at = from; at < to; at++) {
      work += column.cost;
      if (work >= BLOCKS_PER_SLICE) {
        yield;
        work = 0;
      }
      column.step(text.charCodeAt(at), 0);
      const errors = column.distance;
      if (errors > previous) {
        if (isFalling && previous <= limit && at > from) ends.push({ end: at, errors: previous });
        isFalling = false;
      } else if (errors < previous) {
        isFalling = true;
      }
      previous = errors;
    }
    if (isFalling && previous <= limit && to > from) ends.push({ end: to, errors: previous });
    const kept =
      ends.length <= most
        ? ends
        : ends
            .toSorted((one, other) => one.errors - other.errors)
            .slice(0, most)
            .toSorted((one, other) => one.end - other.end);
    const found: ApproximateMatch[] = [];
    for (const { end, errors } of kept) {
      work += this.#backwardsCost;
      if (work >= BLOCKS_PER_SLICE) {
        yield;
        work = 0;
      }
      found.push(this.#placeEndingAt(text, end, from, errors));
    }
    return found;
  }

  get #backwardsCost(): number {
    return (this.text.length * this.text.length) >> 5;
  }

  #placeEndingAt(text: string, end: number, from: number, errors: number): ApproximateMatch {
    const rows = this.text.length;
    if (errors === 0) return { start: end - rows, end, errors };
    this.#backwards ??= new EditColumn(this.text, true);
    const column = this.#backwards;
    column.reset(errors);
    let length = 0;
    let deviation = Number.POSITIVE_INFINITY;
    const longest = Math.min(end - from, rows + errors);
    for (let read = 0; read <= longest; read++) {
      if (read > 0) column.step(text.charCodeAt(end - read), 1);
      if (column.distance === errors && Math.abs(read - rows) < deviation) {
        length = read;
        deviation = Math.abs(read - rows);
      }
    }
    return { start: end - length, end, errors };
  }
}
