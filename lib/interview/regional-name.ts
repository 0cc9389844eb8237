import type { ScriptVariant } from "../chinese/script-variant.ts";
import type { Speaker } from "./interview.ts";

/** @returns how the readers of a standard of Chinese write a speaker's name; `null` where only their script is known */
export function regionalName({ regionalNames }: Speaker, standard: ScriptVariant): string | null {
  if (standard === "t") return null;
  return regionalNames?.[standard === "twp" ? "tw" : standard] ?? null;
}
