import { VARIANT_CLASSES } from "./variants.ts";

/** `none`: no Chinese or Japanese, or nothing that tells which; leave such a text as it is. */
export type Script = "Hans" | "Hant" | "Japanese" | "none";

export interface DetectedScript {
  readonly script: Script;
  /** 0 to 1: how sure `script` is; 0 for `none`. */
  readonly confidence: number;
}

/** What was counted in a text; counts of parts add up. */
export interface ScriptEvidence {
  /** Characters that only Simplified has. */
  readonly simplified: number;
  /** Characters that only Traditional has. */
  readonly traditional: number;
  /** Kana, apart from の, which Chinese advertisements use as an ornament. */
  readonly kana: number;
  /** All Chinese characters, those above among them. */
  readonly han: number;
}

/**
 * How many characters of one script there must be for each of the other. Text in one script quotes names in the
 * other; below this it is a mixture, and nothing is said of it.
 */
const CLEAR_MAJORITY = 2;

/** Japanese prose is about half kana; a Chinese text that names something Japanese stays far below this share. */
const JAPANESE_SHARE_OF_KANA = 0.1;

const SIMPLIFIED = 1;
const TRADITIONAL = 2;
const HAN = 3;
const KANA = 4;
const NO = 0x306e;

const kinds = new Uint8Array(0x10000);
kinds.fill(HAN, 0x3400, 0x4dc0);
kinds.fill(HAN, 0x4e00, 0xa000);
kinds.fill(HAN, 0xf900, 0xfb00);
kinds.fill(KANA, 0x3041, 0x3097);
kinds.fill(KANA, 0x30a1, 0x30fb);
kinds.fill(KANA, 0x31f0, 0x3200);
kinds.fill(KANA, 0xff66, 0xff9e);
kinds[NO] = 0;
for (const line of VARIANT_CLASSES.split("|")) {
  const [simplified = "", , traditional = ""] = line.split("/");
  for (let at = 0; at < simplified.length; at++) kinds[simplified.charCodeAt(at)] = SIMPLIFIED;
  for (let at = 0; at < traditional.length; at++) kinds[traditional.charCodeAt(at)] = TRADITIONAL;
}

/** @returns how often the text has what tells its script */
export function scriptEvidence(text: string): ScriptEvidence {
  const counts = [0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const [, simplified = 0, traditional = 0, other = 0, kana = 0] = counts;
  return { simplified, traditional, kana, han: simplified + traditional + other };
}

/** @returns what the counts say together, as `detectScript` does for one text */
export function judgeScript({ simplified, traditional, kana, han }: ScriptEvidence): DetectedScript {
  if (kana > 0 && kana / (kana + han) >= JAPANESE_SHARE_OF_KANA) {
    return { script: "Japanese", confidence: kana / (kana + 1) };
  }
  const [script, more, fewer] =
    simplified >= traditional
      ? (["Hans", simplified, traditional] as const)
      : (["Hant", traditional, simplified] as const);
  if (more === 0 || more < CLEAR_MAJORITY * fewer) return { script: "none", confidence: 0 };
  return { script, confidence: (more - fewer) / (more + fewer + 1) };
}

/**
 * Tells the script of a text by the characters that only one of them has. The region (Taiwan or Hong Kong)
 * cannot be told from characters.
 * @param text any text; the longer, the surer (a heading of ten characters is told in nine cases of ten)
 */
export function detectScript(text: string): DetectedScript {
  return judgeScript(scriptEvidence(text));
}
