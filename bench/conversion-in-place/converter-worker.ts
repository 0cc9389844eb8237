import { ConversionDictionary } from "../../lib/chinese/conversion-dictionary.ts";
import { Converter } from "../../lib/chinese/converter.ts";
import type { ScriptVariant } from "../../lib/chinese/script-variant.ts";

/** Stands in for the background: another thread that holds the converter. */
interface Question {
  readonly id: number;
  readonly texts: readonly string[];
  readonly from: ScriptVariant;
  readonly to: ScriptVariant;
}

let dictionary: ConversionDictionary | null = null;

addEventListener("message", ({ data }: MessageEvent<ArrayBuffer | Question>) => {
  if (data instanceof ArrayBuffer) dictionary = new ConversionDictionary(data);
  else if (dictionary !== null) {
    const { id, texts, from, to } = data;
    const converter = new Converter(dictionary, from, to);
    postMessage({ id, answer: converter.convertEach(texts) });
  }
});
