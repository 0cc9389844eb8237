import { expect, it } from "vitest";
import { numberKey, pairKey, termKey, wordKey } from "./feature-keys.ts";

it("gives each kind of feature keys of its own, above all characters", () => {
  const keys = [wordKey("5"), numberKey("5"), termKey(5), pairKey(5, 6), pairKey(6, 5)];
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toBeGreaterThan(0xffff);
});

it("rarely gives one key to two words", () => {
  const keys = new Set(Array.from({ length: 10_000 }, (_, at) => wordKey(`word ${at}`)));
  expect(keys.size).toBeGreaterThan(9_995);
});
