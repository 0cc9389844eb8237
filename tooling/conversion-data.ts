import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ConversionDictionary } from "../lib/chinese/conversion-dictionary.ts";

/** Where the built conversion data lies; the extension fetches the same file. */
export const CONVERSION_DATA = join(resolve(import.meta.dirname, ".."), "public/data/conversion.bin");

/**
 * @returns the dictionary for the command line, tests and measurements
 * @throws Error where the file is missing
 */
export function readConversionDictionary(): ConversionDictionary {
  const bytes = readFileSync(CONVERSION_DATA);
  const data = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(data).set(bytes);
  return new ConversionDictionary(data);
}
