import type { Conversion } from "../../chinese/converter.ts";
import { type ConvertedText, unevenPieces } from "./conversion-request.ts";

/** Answers a request of a page. @param converter for the pair that the page asks for */
export function convertedTexts(
  converter: { convertWithMap(text: string): Conversion },
  texts: readonly string[],
): ConvertedText[] {
  return texts.map((source) => {
    const { text, map } = converter.convertWithMap(source);
    return { text, uneven: unevenPieces(map) };
  });
}
