import { textOfUnits } from "../text/text-of-units.ts";
import { VARIANT_CLASSES } from "./variants.ts";

/**
 * Punctuation that is one mark in several forms, each class led by the form that stands for it. What differs
 * in width alone (，､﹐) is not listed: NFKC folds it first.
 */
const PUNCTUATION_CLASSES: readonly string[] = [
  "\"'`´“”„‟‘’‚‛«»‹›「」『』〝〞〟〃″′‵‶˝ˊˋ｢｣❛❜❝❞︘",
  "-‐‑‒–—―−─━﹣~∼〜～⸺⸻⁃",
  ",、،‚︐",
  ".。․",
  ":：∶︓",
  ";；؛︔",
  "?？؟‽",
  "!！¡",
  "([{〔【〖〘〚⦅⟨⟪〈《<",
  ")]}〕】〗〙〛⦆⟩⟫〉》>",
  "·・‧•∙⋅●◦゠･",
  "…⋯‥︙",
  "/⁄∕╱",
  "|｜¦",
];

/** One entry for each unit of UTF-16; 0 is "not asked for yet", as nothing folds to U+0000. */
const folds = new Uint16Array(0x10000);

const SPACE = 0x20;
/** White space, control and format characters, variation selectors: nothing that a reader sees. */
const INVISIBLE = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

const punctuation = new Map<string, string>();
for (const members of PUNCTUATION_CLASSES) {
  for (const member of members) if (!punctuation.has(member)) punctuation.set(member, members.charAt(0));
}
for (const line of VARIANT_CLASSES.split("|")) {
  const members = line.replaceAll("/", "");
  for (let at = 0; at < members.length; at++) folds[members.charCodeAt(at)] = members.charCodeAt(0);
}

/** Folds what stands in no class of Chinese characters: width, case, punctuation, white space. */
function foldUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  if (INVISIBLE.test(character)) return SPACE;
  const direct = punctuation.get(character);
  if (direct !== undefined) return direct.charCodeAt(0);
  const normal = character.normalize("NFKC");
  if (normal.length !== 1) return unit;
  const lower = normal.toLowerCase();
  const folded = lower.length === 1 ? lower : normal;
  const mark = punctuation.get(folded);
  if (mark !== undefined) return mark.charCodeAt(0);
  return folds[folded.charCodeAt(0)] || folded.charCodeAt(0);
}

/**
 * The fold of one unit of UTF-16 (0 to 0xffff). Halves of surrogate pairs stay what they are: the characters
 * beyond the Basic Multilingual Plane have variants of other lengths, and are rare.
 */
export function foldCode(unit: number): number {
  const known = folds[unit];
  if (known) return known;
  const folded = foldUnit(unit);
  folds[unit] = folded;
  return folded;
}

/**
 * Makes texts comparable that differ in script (Simplified, Traditional of any region), width, case, form of
 * punctuation or kind of white space.
 * @param text any text
 * @returns the folded text, of the same length in units of UTF-16: unit `n` is the fold of unit `n`
 */
export function fold(text: string): string {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = foldCode(text.charCodeAt(at));
  return textOfUnits(units);
}

/** As `fold`, but line feeds stay, which end sentences and paragraphs. */
export const foldLines = (text: string): string => text.split("\n").map(fold).join("\n");
