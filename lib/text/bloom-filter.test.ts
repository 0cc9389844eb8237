import fc from "fast-check";
import { expect, test } from "vitest";
import { bloomFilter, mayHold } from "./bloom-filter.ts";

const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 });

test("never misses what was put in, however few bits there are", () => {
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 300 }), fc.integer({ min: 1, max: 500 }), (hashes, bytes) => {
      const filter = bloomFilter(new Set(hashes), bytes);
      expect(filter.bits.length).toBeLessThanOrEqual(bytes);
      for (const one of hashes) expect(mayHold(filter, one)).toBe(true);
    }),
  );
});

test("finds nearly nothing else where there is room", () => {
  const spread = (number: number): number => Math.imul(number, 0x9e3779b1) >>> 0;
  const filter = bloomFilter(new Set(Array.from({ length: 5_000 }, (_, at) => spread(at))), 24_000);
  let found = 0;
  for (let at = 5_000; at < 205_000; at++) if (mayHold(filter, spread(at))) found++;
  expect(found).toBeLessThanOrEqual(2);
  expect(mayHold(bloomFilter(new Set(), 100), 7)).toBe(false);
});
