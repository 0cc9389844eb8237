import {
  type Conversion,
  conversionOf,
  joinedConversion,
  mapOfConversion,
} from "../../chinese/conversion.ts";
import { type OffsetMap, OffsetMapBuilder } from "../../text/offset-map.ts";

/**
 * Follows one change that the page made to a converted text, so that what still is what was written keeps its
 * source, and what the page wrote is its own source.
 * @param data what the page made of `record.text`; taken as one stretch that was replaced
 */
export function conversionAfterEdit(record: Conversion, data: string): Conversion {
  const { source, text: written } = record;
  const map = mapOfConversion(record);
  const shorter = Math.min(written.length, data.length);
  let prefix = 0;
  while (prefix < shorter && written[prefix] === data[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && written[written.length - 1 - suffix] === data[data.length - 1 - suffix])
    suffix++;

  // A piece that is one whole cannot be kept in part: what is left of it is the page's.
  const before = wholePiecesBefore(map, prefix);
  const after = wholePiecesAfter(map, written.length - suffix);
  const own = data.slice(before.result, data.length - (written.length - after.result));
  const builder = new OffsetMapBuilder();
  appendBetween(builder, map, { source: 0, result: 0 }, before);
  builder.keep(own.length);
  appendBetween(builder, map, after, { source: map.sourceLength, result: map.resultLength });
  const newSource = source.slice(0, before.source) + own + source.slice(after.source);
  return conversionOf(newSource, data, builder.build());
}

/** @returns the part of a record that became `text.slice(start, end)`, cut as `conversionAfterEdit` cuts */
export function partOfConversion(record: Conversion, start: number, end: number): Conversion {
  const head = conversionAfterEdit(record, record.text.slice(0, end));
  return conversionAfterEdit(head, head.text.slice(start));
}

/**
 * The record of a text that is being rewritten: up to a place as `after` has it, behind it as `before` does.
 * @param place in what `before` wrote (`source`) and in what `after` writes (`result`)
 * @returns `null` where one of the two cannot be cut at the place
 */
export function conversionWhileWriting(
  before: Conversion,
  after: Conversion,
  { source, result }: Bound,
): Conversion | null {
  const joined = joinedConversion(
    partOfConversion(after, 0, result),
    partOfConversion(before, source, before.text.length),
  );
  return joined.source === after.source ? joined : null;
}

/** A place in a text and in what it became, in units of UTF-16. */
export interface Bound {
  readonly source: number;
  readonly result: number;
}

function isEven(map: OffsetMap, piece: number): boolean {
  const [start = 0, end = 0] = [map.source[piece], map.source[piece + 1]];
  const [resultStart = 0, resultEnd = 0] = [map.result[piece], map.result[piece + 1]];
  return end - start === resultEnd - resultStart;
}

function wholePiecesBefore(map: OffsetMap, result: number): Bound {
  let bound: Bound = { source: 0, result: 0 };
  for (let piece = 0; piece < map.pieces; piece++) {
    const [source = 0, sourceEnd = 0] = [map.source[piece], map.source[piece + 1]];
    const [start = 0, end = 0] = [map.result[piece], map.result[piece + 1]];
    if (end <= result) bound = { source: sourceEnd, result: end };
    else {
      if (start < result && isEven(map, piece)) bound = { source: source + result - start, result };
      break;
    }
  }
  return bound;
}

function wholePiecesAfter(map: OffsetMap, result: number): Bound {
  let bound: Bound = { source: map.sourceLength, result: map.resultLength };
  for (let piece = map.pieces - 1; piece >= 0; piece--) {
    const [source = 0] = [map.source[piece]];
    const [start = 0, end = 0] = [map.result[piece], map.result[piece + 1]];
    if (start >= result) bound = { source, result: start };
    else {
      if (end > result && isEven(map, piece)) bound = { source: source + result - start, result };
      break;
    }
  }
  return bound;
}

/** The pieces between two bounds, cut where these lie inside one. */
function appendBetween(builder: OffsetMapBuilder, map: OffsetMap, from: Bound, to: Bound): void {
  for (let piece = 0; piece < map.pieces; piece++) {
    const start = Math.max(map.source[piece] ?? 0, from.source);
    const end = Math.min(map.source[piece + 1] ?? 0, to.source);
    const resultStart = Math.max(map.result[piece] ?? 0, from.result);
    const resultEnd = Math.min(map.result[piece + 1] ?? 0, to.result);
    if (start <= end && resultStart <= resultEnd) builder.replace(end - start, resultEnd - resultStart);
  }
}
