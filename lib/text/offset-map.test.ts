import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeOffsetMaps } from "./compose-offset-maps.ts";
import { OffsetMap, OffsetMapBuilder } from "./offset-map.ts";

function mapOf(pieces: readonly (readonly [number, number])[]): OffsetMap {
  const builder = new OffsetMapBuilder();
  for (const [source, result] of pieces) builder.replace(source, result);
  return builder.build();
}

const pieces = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 12 });

describe("OffsetMap", () => {
  // "ab  cdé" with the spaces left out and é spelled out: "abcdee"
  const map = mapOf([
    [2, 2],
    [2, 0],
    [2, 2],
    [1, 2],
  ]);

  it.each([
    [0, 2, 0, 2],
    [1, 3, 1, 5],
    [2, 3, 4, 5],
    [4, 5, 6, 7],
    [5, 6, 6, 7],
    [0, 6, 0, 7],
    [2, 2, 2, 2],
    [0, 0, 0, 0],
  ])("result %i to %i comes from source %i to %i", (start, end, sourceStart, sourceEnd) => {
    expect(map.toSource(start, end)).toEqual({ start: sourceStart, end: sourceEnd });
  });

  it.each([
    [0, 4, 0, 2],
    [2, 4, 2, 2],
    [1, 5, 1, 3],
    [6, 7, 4, 6],
  ])("source %i to %i becomes result %i to %i", (start, end, resultStart, resultEnd) => {
    expect(map.toResult(start, end)).toEqual({ start: resultStart, end: resultEnd });
  });

  it("joins what is kept", () => {
    expect(
      mapOf([
        [3, 3],
        [2, 2],
        [1, 1],
      ]).pieces,
    ).toBe(1);
    expect(OffsetMap.identity(5).toSource(1, 4)).toEqual({ start: 1, end: 4 });
    expect(OffsetMap.identity(0).toSource(0, 0)).toEqual({ start: 0, end: 0 });
  });

  it.each([
    [-1, 1],
    [2, 1],
    [0, 7],
    [Number.NaN, 1],
  ])("refuses the range %d to %d", (start, end) => {
    expect(() => map.toSource(start, end)).toThrow(RangeError);
  });

  it("never leads out of the texts, and there and back covers what there is", () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (shape, one, other) => {
        const random = mapOf(shape);
        const [a, b] = [one % (random.resultLength + 1), other % (random.resultLength + 1)];
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const source = random.toSource(start, end);
        expect(source.start).toBeLessThanOrEqual(source.end);
        expect(source.end).toBeLessThanOrEqual(random.sourceLength);
        for (let unit = start; unit < end; unit++) {
          const made = random.toSource(unit, unit + 1);
          expect(made.start === made.end || (source.start <= made.start && made.end <= source.end)).toBe(
            true,
          );
          if (made.start === made.end) continue;
          const back = random.toResult(made.start, made.end);
          expect(back.start <= unit && unit < back.end).toBe(true);
        }
        expect(random.inverse().toResult(start, end)).toEqual(source);
      }),
    );
  });
});

describe("composeOffsetMaps", () => {
  it("has the lengths of the ends, and its pieces cover what the two steps give", () => {
    fc.assert(
      fc.property(pieces, pieces, (shape, other) => {
        const first = mapOf(shape);
        const rest = mapOf(other);
        const missing = first.resultLength - rest.sourceLength;
        if (missing < 0) return;
        const next = mapOf([...other, [missing, missing]]);
        const both = composeOffsetMaps(first, next);
        expect(both.sourceLength).toBe(first.sourceLength);
        expect(both.resultLength).toBe(next.resultLength);
        for (let piece = 0; piece < both.pieces; piece++) {
          const [start, end] = [both.source[piece] ?? 0, both.source[piece + 1] ?? 0];
          if (start === end) continue;
          const middle = first.toResult(start, end);
          if (middle.start === middle.end) continue;
          const result = next.toResult(middle.start, middle.end);
          if (result.start === result.end) continue;
          const direct = both.toResult(start, end);
          expect(direct.start <= result.start && direct.end >= result.end).toBe(true);
        }
      }),
    );
  });

  it("keeps one to one what both keep", () => {
    const spaces = mapOf([
      [2, 2],
      [1, 0],
      [4, 4],
    ]);
    const word = mapOf([
      [4, 4],
      [2, 3],
    ]);
    const both = composeOffsetMaps(spaces, word);
    expect(both.toSource(1, 2)).toEqual({ start: 1, end: 2 });
    expect(both.toSource(3, 4)).toEqual({ start: 4, end: 5 });
    expect(both.toSource(5, 6)).toEqual({ start: 5, end: 7 });
    expect(composeOffsetMaps(spaces, OffsetMap.identity(6))).toEqual(spaces);
  });

  it("refuses maps of different texts", () => {
    expect(() => composeOffsetMaps(OffsetMap.identity(2), OffsetMap.identity(3))).toThrow(RangeError);
  });
});
