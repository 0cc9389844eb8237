import type { Conversion } from "../../chinese/conversion.ts";
import type { ScriptVariant } from "../../chinese/script-variant.ts";

/** Converts texts, in their order; answered elsewhere, so it takes a while. */
export type RequestConversion = (
  texts: readonly string[],
  from: ScriptVariant,
  to: ScriptVariant,
) => Promise<readonly Conversion[]>;
