import fc from "fast-check";
import { expect, it } from "vitest";
import { SortedLines } from "./sorted-lines.ts";

it("finds what belongs to a key, and nothing for any other", () => {
  const keys = fc.uniqueArray(fc.stringMatching(/^[a-f一-三]{1,3}$/), { maxLength: 12 });
  fc.assert(
    fc.property(keys, fc.stringMatching(/^[a-f一-三]{1,3}$/), (known, asked) => {
      const sorted = [...known].sort();
      const lines = new SortedLines(sorted.map((key) => `${key}\t${key}!\n`).join(""), "\t");
      for (const key of sorted) expect(lines.find(key)).toBe(`${key}!`);
      expect(lines.find(asked)).toBe(known.includes(asked) ? `${asked}!` : null);
    }),
  );
});

it("has nothing in an empty text", () => {
  expect(new SortedLines("", "\t").find("a")).toBeNull();
});
