import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { type DictionaryName, dictionaryEntries } from "../tooling/opencc-dictionaries.ts";

/** Dictionaries of single characters: source and result are variants of one another. */
const CHARACTERS: readonly DictionaryName[] = [
  "STCharacters",
  "TSCharacters",
  "TWVariants",
  "TWVariantsRev",
  "HKVariants",
  "HKVariantsRev",
  "CJK_Compatibility_Ideographs",
];

/**
 * Dictionaries of phrases that change script, not wording: the characters at one place of source and result
 * are variants too. They name the second and third candidates that opencc-js leaves out of the character
 * dictionaries (瞭 beside 了, 鍊 beside 鏈).
 */
const PHRASES: readonly DictionaryName[] = [
  "STPhrases",
  "STPhrases_GeneratedFromRegionalPhrases",
  "TSPhrases",
  "TWVariantsPhrases",
  "TWVariantsRevPhrases",
  "HKVariantsPhrases",
  "HKVariantsRevPhrases",
];

/** Where text in Simplified stands in OpenCC's dictionaries, and where text in Traditional does. */
const SIMPLIFIED_SOURCES: readonly DictionaryName[] = ["STCharacters", "STPhrases"];
const SIMPLIFIED_RESULTS: readonly DictionaryName[] = ["TSCharacters", "TSPhrases"];
const TRADITIONAL_SOURCES: readonly DictionaryName[] = [
  "TWPhrases",
  "TWVariants",
  "TWVariantsPhrases",
  "HKVariants",
  "HKVariantsPhrases",
];
const TRADITIONAL_RESULTS: readonly DictionaryName[] = [
  "STCharacters",
  "STPhrases",
  "TWPhrases",
  "TWVariants",
  "TWVariantsPhrases",
  "HKVariants",
  "HKVariantsPhrases",
];

/** Where the generated file lies. */
export const VARIANTS_FILE = join(resolve(import.meta.dirname, ".."), "lib/chinese/variants.ts");

/** One unit of UTF-16, and not what normalisation alone folds already. */
function isFoldable(character: string): boolean {
  return character.length === 1 && character.normalize("NFKC") === character;
}

function charactersOf(names: readonly DictionaryName[], side: 0 | 1): Set<string> {
  return new Set(names.flatMap((name) => dictionaryEntries(name).flatMap((entry) => [...entry[side]])));
}

/** The classes of characters that are variants of one another: the closure over all pairs. */
function variantClasses(): string[][] {
  const parents = new Map<string, string>();
  const root = (character: string): string => {
    let at = character;
    for (let parent = parents.get(at); parent !== undefined && parent !== at; parent = parents.get(at))
      at = parent;
    return at;
  };
  const join = (one: string, other: string): void => {
    if (!isFoldable(one) || !isFoldable(other)) return;
    const roots = [root(one), root(other)] as const;
    if (roots[0] !== roots[1]) parents.set(roots[0], roots[1]);
  };
  for (const name of CHARACTERS) for (const [source, result] of dictionaryEntries(name)) join(source, result);
  for (const [source, result] of PHRASES.flatMap(dictionaryEntries)) {
    const [from, to] = [[...source], [...result]];
    if (from.length !== to.length) continue;
    from.forEach((character, index) => {
      const other = to[index];
      if (other !== undefined && other !== character) join(character, other);
    });
  }
  const classes = new Map<string, Set<string>>();
  for (const character of [...parents.keys(), ...parents.values()]) {
    const key = root(character);
    const members = classes.get(key) ?? new Set([key]);
    classes.set(key, members.add(character));
  }
  return [...classes.values()].map((members) => [...members]);
}

/** @returns the text of the generated file */
export function buildVariants(): string {
  const simplified = new Set([
    ...charactersOf(SIMPLIFIED_SOURCES, 0),
    ...charactersOf(SIMPLIFIED_RESULTS, 1),
  ]);
  const traditional = new Set([
    ...charactersOf(TRADITIONAL_SOURCES, 0),
    ...charactersOf(TRADITIONAL_RESULTS, 1),
  ]);
  const toTraditional = new Map(dictionaryEntries("STCharacters"));
  const toSimplified = new Map(dictionaryEntries("TSCharacters"));
  const reached = new Map<string, number>();
  for (const result of toSimplified.values()) reached.set(result, (reached.get(result) ?? 0) + 1);

  const order = (one: string, other: string): number =>
    (reached.get(other) ?? 0) - (reached.get(one) ?? 0) || (one < other ? -1 : 1);
  const lines = variantClasses().map((members) => {
    const onlySimplified = (character: string): boolean =>
      !traditional.has(character) && (toTraditional.get(character) ?? character) !== character;
    const onlyTraditional = (character: string): boolean =>
      !simplified.has(character) && (toSimplified.get(character) ?? character) !== character;
    const sorted = members.toSorted(order);
    return [
      sorted.filter(onlySimplified),
      sorted.filter((character) => !onlySimplified(character) && !onlyTraditional(character)),
      sorted.filter(onlyTraditional),
    ]
      .map((part) => part.join(""))
      .join("/");
  });
  const classes = lines.toSorted((one, other) => (one < other ? -1 : 1)).join("|");
  return `// Made by scripts/build-variants.ts from the dictionaries of OpenCC (Apache-2.0); not to be edited by hand.

/**
 * Classes of Chinese characters that are variants of one another, separated by "|". A class is
 * "simplified/both/traditional": characters that only text in Simplified has, those that both have, and those
 * that only text in Traditional has; its first character stands for it in the fold.
 */
export const VARIANT_CLASSES =
  "${classes}";
`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(VARIANTS_FILE, buildVariants());
