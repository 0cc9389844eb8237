import { composeOffsetMaps } from "../text/compose-offset-maps.ts";
import { type OffsetMap, OffsetMapBuilder } from "../text/offset-map.ts";

/**
 * A text that was converted, and what it came from: the one record of a conversion, from the converter to the page.
 * Plain data, so that messages can carry it, and small where nothing changed its length.
 */
export interface Conversion {
  /** As it was given. */
  readonly source: string;
  /** What became of it. */
  readonly text: string;
  /**
   * The offset map, as far as it is not one by one: four offsets (UTF-16) for each piece that differs in length, its
   * start and end in the source and in the text, ascending.
   */
  readonly uneven: readonly number[];
}

/** @returns the conversion of a text that stays as it is */
export const unconverted = (text: string): Conversion => ({ source: text, text, uneven: [] });

/** @param map from the source to the text */
export function conversionOf(source: string, text: string, map: OffsetMap): Conversion {
  return { source, text, uneven: unevenOf(map) };
}

function unevenOf(map: OffsetMap): number[] {
  const uneven: number[] = [];
  for (let piece = 0; piece < map.pieces; piece++) {
    const [start = 0, end = 0] = [map.source[piece], map.source[piece + 1]];
    const [textStart = 0, textEnd = 0] = [map.result[piece], map.result[piece + 1]];
    if (end - start !== textEnd - textStart) uneven.push(start, end, textStart, textEnd);
  }
  return uneven;
}

/** @returns the map from the source to the text; of one whole piece where a record does not fit its texts */
export function mapOfConversion({ source, text, uneven }: Conversion): OffsetMap {
  return mapOfUneven(uneven, source.length, text.length);
}

function mapOfUneven(uneven: readonly number[], sourceLength: number, textLength: number): OffsetMap {
  const builder = new OffsetMapBuilder();
  let [sourceAt, textAt] = [0, 0];
  for (let at = 0; at < uneven.length; at += 4) {
    const [start = 0, end = 0] = [uneven[at], uneven[at + 1]];
    const [textStart = 0, textEnd = 0] = [uneven[at + 2], uneven[at + 3]];
    const kept = start - sourceAt;
    if (kept < 0 || kept !== textStart - textAt || end < start || textEnd < textStart)
      return wholeMap(sourceLength, textLength);
    builder.keep(kept);
    builder.replace(end - start, textEnd - textStart);
    [sourceAt, textAt] = [end, textEnd];
  }
  const rest = sourceLength - sourceAt;
  if (rest < 0 || rest !== textLength - textAt) return wholeMap(sourceLength, textLength);
  builder.keep(rest);
  return builder.build();
}

/**
 * @param stages what each of several conversions, one after the other, did to lengths, as `Conversion.uneven` says it
 * @param length of what the first one was given (UTF-16)
 * @returns the same of all of them
 */
export function composedUneven(stages: readonly (readonly number[])[], length: number): readonly number[] {
  const [first = [], ...rest] = stages;
  if (rest.length === 0) return first;
  const grownBy = (uneven: readonly number[]): number => (uneven.at(-1) ?? 0) - (uneven.at(-3) ?? 0);
  let at = length + grownBy(first);
  let map = mapOfUneven(first, length, at);
  for (const uneven of rest) {
    const end = at + grownBy(uneven);
    map = composeOffsetMaps(map, mapOfUneven(uneven, at, end));
    at = end;
  }
  return unevenOf(map);
}

/** @returns the conversion of texts put together; `source` is not looked at again */
export function joinedConversion(one: Conversion, other: Conversion): Conversion {
  const offset = (at: number): number => (at % 4 < 2 ? one.source.length : one.text.length);
  return {
    source: one.source + other.source,
    text: one.text + other.text,
    uneven: [...one.uneven, ...other.uneven.map((value, at) => value + offset(at))],
  };
}

/**
 * Cuts a conversion by its source; a piece that is one whole is cut too, so that each part has a character of it as
 * long as there are any.
 * @param lengths of the parts in the source (UTF-16), which together are its length
 */
export function partsOfConversion(conversion: Conversion, lengths: readonly number[]): Conversion[] {
  const map = mapOfConversion(conversion);
  let [start, textStart] = [0, 0];
  return lengths.map((length, index) => {
    const end = start + length;
    const textEnd = index === lengths.length - 1 ? map.resultLength : resultAt(map, end);
    const builder = new OffsetMapBuilder();
    for (let piece = 0; piece < map.pieces; piece++) {
      const [from, to] = [Math.max(map.source[piece] ?? 0, start), Math.min(map.source[piece + 1] ?? 0, end)];
      const textFrom = Math.max(map.result[piece] ?? 0, textStart);
      const textTo = Math.min(map.result[piece + 1] ?? 0, textEnd);
      if (from <= to && textFrom <= textTo) builder.replace(to - from, textTo - textFrom);
    }
    const [source, text] = [conversion.source.slice(start, end), conversion.text.slice(textStart, textEnd)];
    [start, textStart] = [end, textEnd];
    return conversionOf(source, text, builder.build());
  });
}

/** Where an offset of the source lies in the result; inside a piece that is one whole, as far as that reaches. */
function resultAt(map: OffsetMap, offset: number): number {
  let piece = 0;
  while (piece < map.pieces - 1 && (map.source[piece + 1] ?? 0) < offset) piece++;
  return Math.min((map.result[piece] ?? 0) + offset - (map.source[piece] ?? 0), map.result[piece + 1] ?? 0);
}

/** The map of two texts that are only known to belong together. */
function wholeMap(sourceLength: number, textLength: number): OffsetMap {
  const builder = new OffsetMapBuilder();
  builder.replace(sourceLength, textLength);
  return builder.build();
}
