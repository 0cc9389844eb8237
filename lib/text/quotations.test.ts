import fc from "fast-check";
import { expect, it } from "vitest";
import { findQuotations } from "./quotations.ts";

const quoted = (line: string): string[] =>
  findQuotations(line).map(({ start, end }) => line.slice(start, end));

it.each([
  ['「一」『二』“三”‘四’"五"', ["一", "二", "三", "四", "五"]],
  ["他說「我聽過『甲』這話」。", ["我聽過『甲』這話"]],
  ["「這是第一句,」他說,「這是第二句。」", ["這是第一句,", "這是第二句。"]],
  ["《書名》不是引文", []],
  ["He said “it’s fine” and left", ["it’s fine"]],
  ["沒有結尾的「引文", ["引文"]],
  ["沒有開頭的引文」他說", ["沒有開頭的引文"]],
  ["打錯的“引號“還是引文", ["引號"]],
])("%s", (line, expected) => {
  expect(quoted(line)).toEqual(expected);
});

it("knows the quotations within a quotation", () => {
  expect(findQuotations("「a『b』c」")[0]?.inner).toHaveLength(1);
});

it("gives ordered ranges within the line, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."「」『』“”‘’\"'《》字a ") }), (line) => {
      let last = 0;
      for (const { start, end } of findQuotations(line)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(line.length);
        last = end;
      }
    }),
  );
});

it("takes marks that are nested beyond all reason for stray ones", () => {
  const found = findQuotations("「『".repeat(100_000));
  let depth = 0;
  for (let [at] = found; at !== undefined; [at] = at.inner) depth++;
  expect(depth).toBeLessThan(100);
});
