/**
 * The stages of conversion, each a union of OpenCC's dictionaries in one tree: where two have a word, the first
 * one named in `scripts/build-conversion.ts` wins.
 */
export const CONVERSION_STAGES = [
  "compatibility",
  "cn-to-t",
  "t-to-cn",
  "t-to-tw",
  "t-to-twp",
  "taiwan-words",
  "t-to-hk",
  "t-to-hkp",
  "t-to-jp",
  "tw-to-t",
  "twp-to-t",
  "hk-to-t",
  "hkp-to-t",
  "jp-to-t",
] as const;
export type ConversionStage = (typeof CONVERSION_STAGES)[number];

/** "YHC1" read as a number with the lowest byte first. */
export const CONVERSION_DATA_MARK = 0x31434859;
/** How many numbers of four bytes stand before the rest: mark, alphabet, slots, units of results, the roots. */
export const CONVERSION_HEADER = 4 + CONVERSION_STAGES.length;
/** A slot of the tree is four bytes each of: where its children start, its parent, its result. */
export const SLOT = 3;

/** A result is packed into 31 bits: where it starts, its length in six bits, whether its word is a phrase. */
export const RESULT_LENGTH_BITS = 6;
export const RESULT_START_SHIFT = RESULT_LENGTH_BITS + 1;
export const LONGEST_RESULT = (1 << RESULT_LENGTH_BITS) - 1;

/**
 * The words of all stages as one double-array tree over units of UTF-16 (J. Aoe, "An Efficient Digital Search
 * Algorithm by Using a Double-Array Structure", 1989), used as it lies in the file: nothing is parsed. A slot is
 * child `c` of slot `p` if it is number `children(p) + c` and says that `p` is its parent.
 */
export class ConversionDictionary {
  /** What number a unit of UTF-16 has in the tree; 0 where no word has it. */
  readonly numbers: Uint16Array;
  readonly slots: Int32Array;
  /** The results of all words, one behind another. */
  readonly results: Uint16Array;
  readonly #roots: Int32Array;

  /**
   * @param data the file `public/data/conversion.bin`
   * @throws TypeError where it is no such file, or the machine has the highest byte first
   */
  constructor(data: ArrayBuffer) {
    const header = data.byteLength % 4 === 0 ? new Int32Array(data) : new Int32Array();
    const [mark, alphabet = 0, slots = 0, units = 0] = header;
    const bytes = 4 * (CONVERSION_HEADER + slots * SLOT) + 2 * (alphabet + units);
    if (mark !== CONVERSION_DATA_MARK || bytes > data.byteLength) {
      throw new TypeError("This is not the conversion data of this version: build it with build:conversion.");
    }
    this.#roots = header.subarray(4, CONVERSION_HEADER);
    this.slots = header.subarray(CONVERSION_HEADER, CONVERSION_HEADER + slots * SLOT);
    const text = 4 * (CONVERSION_HEADER + slots * SLOT);
    this.results = new Uint16Array(data, text, units);
    this.numbers = new Uint16Array(0x10000);
    new Uint16Array(data, text + 2 * units, alphabet).forEach((unit, index) => {
      this.numbers[unit] = index + 1;
    });
  }

  /** The slot that the words of a stage start from. */
  root(stage: ConversionStage): number {
    return this.#roots[CONVERSION_STAGES.indexOf(stage)] ?? 0;
  }
}
