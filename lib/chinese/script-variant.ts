/**
 * The standards of writing Chinese between which texts are converted, by OpenCC's names: Simplified of the
 * mainland (cn), Traditional of Taiwan (tw), the same with Taiwan's words (twp), of Hong Kong (hk), and OpenCC's
 * own Traditional (t).
 */
export const SCRIPT_VARIANTS = ["cn", "tw", "twp", "hk", "t"] as const;
export type ScriptVariant = (typeof SCRIPT_VARIANTS)[number];

/** What OpenCC's data has beside them: Hong Kong's words, and the characters of modern Japanese. */
export const CONVERSION_STANDARDS = [...SCRIPT_VARIANTS, "hkp", "jp"] as const;
export type ConversionStandard = (typeof CONVERSION_STANDARDS)[number];

export function isScriptVariant(value: unknown): value is ScriptVariant {
  return SCRIPT_VARIANTS.some((variant) => variant === value);
}

/** A script with Taiwan's words where it is Taiwan's and a person wants them. @param taiwanWording whether they do */
export const withWording = <Script extends string>(script: Script, taiwanWording: boolean): Script | "twp" =>
  script === "tw" && taiwanWording ? "twp" : script;

/** The language tag (BCP 47) by which a browser chooses the glyphs of each. */
export const LANGUAGE_TAGS: Record<ScriptVariant, string> = {
  cn: "zh-Hans",
  tw: "zh-Hant-TW",
  twp: "zh-Hant-TW",
  hk: "zh-Hant-HK",
  t: "zh-Hant",
};

export function isConversionStandard(value: unknown): value is ConversionStandard {
  return CONVERSION_STANDARDS.some((standard) => standard === value);
}
