import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Converter as openccConverter } from "opencc-js";
import { simplecc } from "simplecc-wasm";
import { createConverterMap } from "tongwen-core/esm/converter/map/create-converter-map.js";
import { LangType } from "tongwen-core/esm/dictionary/type.js";
import * as v from "valibot";
import type { ConversionStandard } from "../../lib/chinese/script-variant.ts";

/** @returns opencc-js's converter for a pair */
export function openccPeer(from: ConversionStandard, to: ConversionStandard): (text: string) => string {
  return openccConverter({ from, to });
}

const require = createRequire(import.meta.url);
const Dictionary = v.record(v.string(), v.string());

function tongwenDictionary(name: string): Record<string, string> {
  const path = require.resolve(`tongwen-core/dictionaries/${name}.json`);
  return v.parse(Dictionary, JSON.parse(readFileSync(path, "utf8")));
}

/** @returns tongwen-core's converters by phrases, which know Simplified and Traditional alone */
export function tongwenPeer(): { toTraditional(text: string): string; toSimplified(text: string): string } {
  const converter = createConverterMap({
    s2t: [tongwenDictionary("s2t-char"), tongwenDictionary("s2t-phrase")],
    t2s: [tongwenDictionary("t2s-char"), tongwenDictionary("t2s-phrase")],
  });
  return {
    toTraditional: (text) => converter.phrase(LangType.s2t, text),
    toSimplified: (text) => converter.phrase(LangType.t2s, text),
  };
}

/** OpenCC's names of the pairs that simplecc-wasm knows. */
const SIMPLECC_PAIRS: ReadonlyMap<string, string> = new Map([
  ["cn t", "s2t"],
  ["cn tw", "s2tw"],
  ["cn twp", "s2twp"],
  ["cn hk", "s2hk"],
  ["t cn", "t2s"],
  ["hk cn", "hk2s"],
]);

/** @returns simplecc-wasm's converter for a pair; `null` where it knows none */
export function simpleccPeer(
  from: ConversionStandard,
  to: ConversionStandard,
): ((text: string) => string) | null {
  const configuration = SIMPLECC_PAIRS.get(`${from} ${to}`);
  return configuration === undefined ? null : (text) => simplecc(text, configuration);
}
