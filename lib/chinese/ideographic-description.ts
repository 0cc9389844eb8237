/** The lowest and highest of the operators that describe a character by its parts. */
const FIRST_OPERATOR = 0x2ff0;
const LAST_OPERATOR = 0x2fff;

/** Whether a unit of UTF-16 says that a description starts. */
export function isDescriptionOperator(unit: number): boolean {
  return unit >= FIRST_OPERATOR && unit <= LAST_OPERATOR;
}

function partsOf(unit: number): number {
  if (!isDescriptionOperator(unit)) return 0;
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}

function isPair(units: Uint16Array, at: number, end: number): boolean {
  const [high = 0, low = 0] = [units[at], at + 1 < end ? units[at + 1] : 0];
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

/**
 * Descriptions such as ⿰亻言, which OpenCC counts as one character that no dictionary has. As in opencc-js, an
 * operator whose parts are missing counts as an ordinary character inside another description.
 */
export class IdeographicDescriptions {
  readonly #units: Uint16Array;
  readonly #start: number;
  readonly #end: number;
  /** For each unit where its description ends; 0 where none starts. Made when the first operator is met. */
  #ends: Int32Array | null = null;

  /** @param start where the piece of text starts that descriptions lie in, `end` where it ends */
  constructor(units: Uint16Array, start: number, end: number) {
    this.#units = units;
    this.#start = start;
    this.#end = end;
  }

  /** @returns the offset behind the description that starts at `at`, or `at + 1` where none does */
  endAt(at: number): number {
    if (partsOf(this.#units[at] ?? 0) === 0) return at + 1;
    this.#ends ??= this.#findEnds();
    return this.#ends[at - this.#start] || at + 1;
  }

  /** From the last unit to the first, so that each description finds those inside it ready. */
  #findEnds(): Int32Array {
    const ends = new Int32Array(this.#end - this.#start);
    for (let at = this.#end - 1; at >= this.#start; at--) {
      let next = at + 1;
      let missing = partsOf(this.#units[at] ?? 0);
      if (missing === 0) continue;
      for (; missing > 0 && next < this.#end; missing--) {
        next = ends[next - this.#start] || next + (isPair(this.#units, next, this.#end) ? 2 : 1);
      }
      if (missing === 0) ends[at - this.#start] = next;
    }
    return ends;
  }
}
