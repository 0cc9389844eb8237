import type { ConversionStage } from "./conversion-dictionary.ts";
import type { ConversionStandard } from "./script-variant.ts";

/** How a text is converted: OpenCC's configuration for a pair of standards, as opencc-js 1.4.2 reads it. */
interface ConversionPlan {
  /**
   * The stage whose phrases cut the text; each piece then goes through the stages by itself, so that no word of
   * a later stage reaches over the bounds of a phrase. `null`: the text stays in one piece.
   */
  readonly cutBy: ConversionStage | null;
  /** Compatibility ideographs are made ordinary ones before all else. */
  readonly normalises: boolean;
  readonly stages: readonly ConversionStage[];
}

/** The stages to OpenCC's Traditional, through which every conversion goes. */
const FROM: Record<ConversionStandard, readonly ConversionStage[]> = {
  cn: ["cn-to-t"],
  t: [],
  tw: ["tw-to-t"],
  twp: ["twp-to-t"],
  hk: ["hk-to-t"],
  hkp: ["hkp-to-t"],
  jp: ["jp-to-t"],
};

/** The stages from there. */
const TO: Record<ConversionStandard, readonly ConversionStage[]> = {
  cn: ["t-to-cn"],
  t: [],
  tw: ["t-to-tw"],
  twp: ["taiwan-words", "t-to-tw"],
  hk: ["t-to-hk"],
  hkp: ["t-to-hkp"],
  jp: ["t-to-jp"],
};

/** Pairs for which OpenCC has a configuration; for others opencc-js puts the stages together and no more. */
const CONFIGURED = new Set(
  "cn-t cn-tw cn-twp cn-hk cn-hkp t-cn t-tw t-hk t-jp tw-cn twp-cn hk-cn hkp-cn tw-t hk-t jp-t".split(" "),
);

/** @returns the plan for two standards; between one and itself nothing is changed */
export function conversionPlan(from: ConversionStandard, to: ConversionStandard): ConversionPlan {
  if (from === to) return { cutBy: null, normalises: false, stages: [] };
  const normalises = CONFIGURED.has(`${from}-${to}`);
  if (from === "cn" && to === "twp") {
    return { cutBy: "cn-to-t", normalises, stages: ["cn-to-t", "t-to-twp"] };
  }
  const stages = [...FROM[from], ...TO[to]];
  const isCut = normalises && stages.length > 1;
  return { cutBy: isCut ? (from === "cn" ? "cn-to-t" : "t-to-cn") : null, normalises, stages };
}
