import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import {
  CONVERSION_DATA_MARK,
  CONVERSION_HEADER,
  CONVERSION_STAGES,
  type ConversionStage,
  LONGEST_RESULT,
  RESULT_LENGTH_BITS,
  RESULT_START_SHIFT,
} from "../lib/chinese/conversion-dictionary.ts";
import { CONVERSION_DATA } from "../tooling/conversion-data.ts";
import { type DictionaryName, dictionaryEntries } from "../tooling/opencc-dictionaries.ts";
import { addWord, DoubleArray, wordTree } from "./double-array.ts";

/** Which dictionaries a stage unites, as opencc-js's `preset/full` has them; where two have a word, the first wins. */
const STAGES: Record<ConversionStage, readonly DictionaryName[]> = {
  compatibility: ["CJK_Compatibility_Ideographs"],
  "cn-to-t": ["STPhrases", "STPhrases_GeneratedFromRegionalPhrases", "STCharacters"],
  "t-to-cn": ["TSPhrases", "TSCharacters"],
  "t-to-tw": ["TWVariantsPhrases", "TWVariants"],
  "t-to-twp": ["TWPhrases", "TWVariantsPhrases", "TWVariants"],
  "taiwan-words": ["TWPhrases"],
  "t-to-hk": ["HKVariantsPhrases", "HKVariants"],
  "t-to-hkp": ["HKPhrases", "HKVariantsPhrases", "HKVariants"],
  "t-to-jp": ["JPShinjitaiCharactersRev"],
  "tw-to-t": ["TWVariantsRevPhrases", "TWVariantsRev"],
  "twp-to-t": ["TWPhrasesRev", "TWVariantsRevPhrases", "TWVariantsRev"],
  "hk-to-t": ["HKVariantsRevPhrases", "HKVariantsRev"],
  "hkp-to-t": ["HKPhrasesRev", "HKVariantsRevPhrases", "HKVariantsRev"],
  "jp-to-t": ["JPShinjitaiPhrases", "JPShinjitaiCharacters"],
};

/** Dictionaries whose words are phrases, by which opencc-js cuts a text before it converts it. */
const CUTTING: readonly DictionaryName[] = [
  "STPhrases",
  "STPhrases_GeneratedFromRegionalPhrases",
  "TSPhrases",
];

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** The results of words, one behind another; a result that is there already is not added again. */
class Results {
  readonly units: number[] = [0];
  readonly #packed = new Map<string, number>();

  /** @returns where the result stands, packed as `ConversionDictionary` reads it */
  pack(result: string, isPhrase: boolean): number {
    if (result.length > LONGEST_RESULT) throw new Error(`OpenCC has a result too long to pack: ${result}`);
    let packed = this.#packed.get(result);
    if (packed === undefined) {
      packed = (this.units.length << RESULT_START_SHIFT) | (result.length << 1);
      this.#packed.set(result, packed);
      this.units.push(...unitsOf(result));
      if (this.units.length >= 1 << (31 - RESULT_LENGTH_BITS - 1))
        throw new Error("Too many results to pack.");
    }
    return packed | (isPhrase ? 1 : 0);
  }
}

/** The units of UTF-16 that words have, the most frequent first, so that the tree packs densely. */
function alphabetOf(): number[] {
  const counts = new Map<number, number>();
  for (const [word] of Object.values(STAGES).flat().flatMap(dictionaryEntries)) {
    for (const unit of unitsOf(word)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]).map(([unit]) => unit);
}

/** @returns the bytes of the conversion data, as `ConversionDictionary` takes them */
export function buildConversion(): Uint8Array {
  const alphabet = alphabetOf();
  const numbers = new Map(alphabet.map((unit, index) => [unit, index + 1]));
  const results = new Results();
  const array = new DoubleArray();
  const roots = CONVERSION_STAGES.map((stage) => {
    const tree = wordTree();
    for (const name of STAGES[stage].toReversed()) {
      for (const [word, result] of dictionaryEntries(name)) {
        const path = unitsOf(word).map((unit) => numbers.get(unit) ?? 0);
        addWord(tree, path, results.pack(result, CUTTING.includes(name)));
      }
    }
    return array.add(tree);
  });
  const slots = array.build();
  const texts = results.units.length + alphabet.length;
  const data = new ArrayBuffer(4 * (CONVERSION_HEADER + slots.length) + 2 * (texts + (texts % 2)));
  const header = [CONVERSION_DATA_MARK, alphabet.length, slots.length / 3, results.units.length, ...roots];
  new Int32Array(data).set(header);
  new Int32Array(data).set(slots, CONVERSION_HEADER);
  new Uint16Array(data, 4 * (CONVERSION_HEADER + slots.length)).set([...results.units, ...alphabet]);
  return new Uint8Array(data);
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(dirname(CONVERSION_DATA), { recursive: true });
  writeFileSync(CONVERSION_DATA, buildConversion());
}
