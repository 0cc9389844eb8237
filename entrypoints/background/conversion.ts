import { browser } from "wxt/browser";
import { ConversionDictionary } from "../../lib/chinese/conversion-dictionary.ts";
import { Converter } from "../../lib/chinese/converter.ts";
import type { ScriptVariant } from "../../lib/chinese/script-variant.ts";

let dictionary: Promise<ConversionDictionary> | null = null;

/** Converts texts by the one dictionary, which is loaded when the first page asks and lives as long as the worker. */
export async function convertTexts(
  texts: readonly string[],
  from: ScriptVariant,
  to: ScriptVariant,
): Promise<string[]> {
  dictionary ??= loadDictionary();
  try {
    const converter = new Converter(await dictionary, from, to);
    return texts.map((text) => converter.convert(text));
  } catch (problem) {
    dictionary = null;
    throw problem;
  }
}

async function loadDictionary(): Promise<ConversionDictionary> {
  const answer = await fetch(browser.runtime.getURL("/data/conversion.bin"));
  return new ConversionDictionary(await answer.arrayBuffer());
}
