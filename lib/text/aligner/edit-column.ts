/** Rows of the matrix that one 32-bit integer holds. */
const ROWS_PER_BLOCK = 32;
/** Units of UTF-16. */
const UNITS = 0x10000;
/** Tables of zeros that were given back: to make one takes longer than to compare two sentences. */
const spareTables: Uint16Array[] = [];

/**
 * One column of the matrix of edit distances between a pattern (its rows) and a text that is read unit by unit
 * (its columns). The differences between neighbouring rows are kept as bits, 32 rows at a time.
 *
 * G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", Journal
 * of the ACM 46 (1999); with H. Hyyrö's form of the step (2003). Of long patterns only the upper blocks that
 * can still come to at most `limit` errors are worked on (Myers, section 4; Ukkonen's cut-off).
 */
export class EditColumn {
  /** Length of the pattern. */
  readonly rows: number;
  readonly #blocks: number;
  /** Number of a unit among the pattern's distinct units, from 1; 0 for all others. */
  readonly #symbols: Uint16Array;
  /** Bit `r` of `[symbol * blocks + block]`: whether the pattern has the symbol in that row. */
  readonly #equal: Int32Array;
  /** Whether the distance grows (or falls) by one from the row above. */
  readonly #grows: Int32Array;
  readonly #falls: Int32Array;
  /** The distance in the last row of each block. */
  readonly #bottom: Int32Array;
  readonly #lastBit: number;
  readonly #pattern: string;
  #active = 0;
  #limit = 0;

  /** @param pattern not empty; `backwards` reads it from its end */
  constructor(pattern: string, backwards = false) {
    this.#pattern = pattern;
    this.rows = pattern.length;
    this.#blocks = Math.ceil(this.rows / ROWS_PER_BLOCK);
    this.#symbols = spareTables.pop() ?? new Uint16Array(UNITS);
    let distinct = 0;
    for (let row = 0; row < this.rows; row++) {
      const unit = pattern.charCodeAt(row);
      if (this.#symbols[unit] === 0) this.#symbols[unit] = ++distinct;
    }
    this.#equal = new Int32Array((distinct + 1) * this.#blocks);
    for (let row = 0; row < this.rows; row++) {
      const unit = pattern.charCodeAt(backwards ? this.rows - 1 - row : row);
      const index = (this.#symbols[unit] ?? 0) * this.#blocks + (row >> 5);
      this.#equal[index] = (this.#equal[index] ?? 0) | (1 << (row & 31));
    }
    this.#grows = new Int32Array(this.#blocks);
    this.#falls = new Int32Array(this.#blocks);
    this.#bottom = new Int32Array(this.#blocks);
    this.#lastBit = 1 << ((this.rows - 1) & 31);
  }

  /**
   * Starts before the first unit of a text, where each row is as many errors as it is rows down.
   * @param limit distances beyond it need not be known exactly
   */
  reset(limit: number = Number.POSITIVE_INFINITY): void {
    this.#limit = limit;
    this.#active = Math.min(this.#blocks, Math.max(1, Math.ceil((limit + 1) / ROWS_PER_BLOCK))) - 1;
    for (let block = 0; block <= this.#active; block++) {
      this.#grows[block] = -1;
      this.#falls[block] = 0;
      this.#bottom[block] = Math.min(this.rows, (block + 1) * ROWS_PER_BLOCK);
    }
  }

  /** Gives back what the column holds; it must not be used any more. */
  release(): void {
    for (let row = 0; row < this.rows; row++) this.#symbols[this.#pattern.charCodeAt(row)] = 0;
    spareTables.push(this.#symbols);
  }

  /** How many blocks the next step works on. */
  get cost(): number {
    return this.#active + 1;
  }

  /** The distance in the last row; more than the limit where it was not worked out. */
  get distance(): number {
    return this.#active === this.#blocks - 1 ? (this.#bottom[this.#active] ?? 0) : this.#limit + 1;
  }

  /**
   * Reads the next unit of the text.
   * @param top 0 where a match may begin at any unit of the text, 1 where it begins with the text
   */
  step(unit: number, top: 0 | 1): void {
    const first = (this.#symbols[unit] ?? 0) * this.#blocks;
    let carry: number = top;
    for (let block = 0; block <= this.#active; block++) {
      carry = this.#advance(block, this.#equal[first + block] ?? 0, carry);
      this.#bottom[block] = (this.#bottom[block] ?? 0) + carry;
    }
    const above = (this.#bottom[this.#active] ?? 0) - carry;
    const next = this.#active + 1;
    if (
      next < this.#blocks &&
      above <= this.#limit &&
      (((this.#equal[first + next] ?? 0) & 1) !== 0 || carry < 0)
    ) {
      this.#active = next;
      this.#grows[next] = -1;
      this.#falls[next] = 0;
      const height = Math.min(ROWS_PER_BLOCK, this.rows - next * ROWS_PER_BLOCK);
      this.#bottom[next] = above + height + this.#advance(next, this.#equal[first + next] ?? 0, carry);
    } else {
      while (this.#active > 0 && (this.#bottom[this.#active] ?? 0) >= this.#limit + ROWS_PER_BLOCK) {
        this.#active--;
      }
    }
  }

  /**
   * Writes the distances of all rows; right only after `reset()` without a limit.
   * @param top the distance above the first row
   * @param into as many as there are rows, and one more for the one above
   */
  distances(top: number, into: Int32Array): void {
    let distance = top;
    into[0] = top;
    for (let row = 0; row < this.rows; row++) {
      const bit = 1 << (row & 31);
      if (((this.#grows[row >> 5] ?? 0) & bit) !== 0) distance++;
      else if (((this.#falls[row >> 5] ?? 0) & bit) !== 0) distance--;
      into[row + 1] = distance;
    }
  }

  /** @returns by how much the last row of the block differs from the column before: -1, 0 or 1 */
  #advance(block: number, equalRows: number, above: number): number {
    const grows = this.#grows[block] ?? 0;
    const falls = this.#falls[block] ?? 0;
    const last = block === this.#blocks - 1 ? this.#lastBit : 1 << 31;
    const isBelowFalling = above < 0 ? 1 : 0;
    const vertical = equalRows | falls;
    const equal = equalRows | isBelowFalling;
    const horizontal = (((equal & grows) + grows) ^ grows) | equal;
    let up = falls | ~(horizontal | grows);
    let down = grows & horizontal;
    const out = (up & last) !== 0 ? 1 : (down & last) !== 0 ? -1 : 0;
    up = (up << 1) | (above > 0 ? 1 : 0);
    down = (down << 1) | isBelowFalling;
    this.#grows[block] = down | ~(vertical | up);
    this.#falls[block] = up & vertical;
    return out;
  }
}
