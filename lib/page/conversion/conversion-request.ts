import type { ScriptVariant } from "../../chinese/script-variant.ts";
import type { OffsetMap } from "../../text/offset-map.ts";
import { OffsetMapBuilder } from "../../text/offset-map.ts";

/** A converted text as it travels from the converter to the page. */
export interface ConvertedText {
  readonly text: string;
  /**
   * Where source and result differ in length: four offsets (UTF-16) for each such piece, its start and end in
   * the source and in the result, ascending. All between belongs together one by one.
   */
  readonly uneven: readonly number[];
}

/** Converts texts, in their order; answered elsewhere, so it takes a while. */
export type RequestConversion = (
  texts: readonly string[],
  from: ScriptVariant,
  to: ScriptVariant,
) => Promise<readonly ConvertedText[]>;

/** @returns the pieces of a map that differ in length, as `ConvertedText` has them */
export function unevenPieces(map: OffsetMap): number[] {
  const uneven: number[] = [];
  for (let piece = 0; piece < map.pieces; piece++) {
    const [start = 0, end = 0] = [map.source[piece], map.source[piece + 1]];
    const [resultStart = 0, resultEnd = 0] = [map.result[piece], map.result[piece + 1]];
    if (end - start !== resultEnd - resultStart) uneven.push(start, end, resultStart, resultEnd);
  }
  return uneven;
}

/**
 * @param uneven as `unevenPieces` gives it
 * @returns the map from a source of the given length to its result; `null` where the pieces do not fit
 */
export function mapOfPieces(
  uneven: readonly number[],
  sourceLength: number,
  resultLength: number,
): OffsetMap | null {
  const builder = new OffsetMapBuilder();
  let [source, result] = [0, 0];
  for (let at = 0; at < uneven.length; at += 4) {
    const [start = 0, end = 0, resultStart = 0, resultEnd = 0] = uneven.slice(at, at + 4);
    const kept = start - source;
    if (kept < 0 || kept !== resultStart - result || end < start || resultEnd < resultStart) return null;
    builder.keep(kept);
    builder.replace(end - start, resultEnd - resultStart);
    [source, result] = [end, resultEnd];
  }
  if (sourceLength - source !== resultLength - result || sourceLength < source) return null;
  builder.keep(sourceLength - source);
  return builder.build();
}
