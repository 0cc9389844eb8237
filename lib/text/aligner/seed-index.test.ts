import * as fc from "fast-check";
import { expect, it } from "vitest";
import { inOneGo } from "../work.ts";
import { ApproximatePattern } from "./approximate-search.ts";
import { SeedIndex } from "./seed-index.ts";

function indexOf(text: string): SeedIndex {
  const building = SeedIndex.slices(text);
  for (;;) {
    const step = building.next();
    if (step.done) return step.value;
  }
}

it("loses no match", () => {
  const letters = fc.constantFrom("a", "b", "c", "字");
  fc.assert(
    fc.property(
      fc.string({ unit: letters, maxLength: 400 }),
      fc.string({ unit: letters, minLength: 6, maxLength: 40 }),
      fc.nat(6),
      (text, pattern, maxErrors) => {
        const windows = indexOf(text).windows(pattern, maxErrors);
        for (const { start, end } of inOneGo(new ApproximatePattern(pattern).slices(text, maxErrors))) {
          expect(windows.some((window) => window.start <= start && end <= window.end)).toBe(true);
        }
        for (let index = 1; index < windows.length; index++) {
          expect(windows[index]?.start).toBeGreaterThan(windows[index - 1]?.end ?? 0);
        }
      },
    ),
    { numRuns: 300 },
  );
});

it("passes over what cannot match", () => {
  const text = `${"甲乙丙丁".repeat(1000)}超級智能即將到來${"甲乙丙丁".repeat(1000)}`;
  expect(indexOf(text).windows("超級智慧即將到來", 1)).toEqual([{ start: 3999, end: 4009 }]);
  expect(indexOf("").windows("超級智慧即將到來", 1)).toEqual([]);
});
