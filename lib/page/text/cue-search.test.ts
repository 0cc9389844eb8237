import { expect, test } from "vitest";
import { cueSearchSlices } from "./cue-search.ts";

function hasCue(text: string, cues: readonly string[]): boolean {
  const search = cueSearchSlices(text, cues);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

test("finds a name in any form and case, wherever it stands", () => {
  expect(hasCue("……祖克柏說", ["扎克伯格", "祖克柏"])).toBe(true);
  expect(hasCue("MARK ZUCKERBERG", ["Zuckerberg"])).toBe(true);
  expect(hasCue(`${"字".repeat(19_998)}扎克伯格`, ["扎克伯格"])).toBe(true);
  expect(hasCue("扎克·伯格", ["扎克伯格"])).toBe(false);
  expect(hasCue("扎克伯格", [])).toBe(false);
  expect(hasCue("", ["a"])).toBe(false);
});

test("a name is a name, not a pattern", () => {
  expect(hasCue("abc", ["a.c"])).toBe(false);
  expect(hasCue("x (a.c) [*]", ["(a.c) [*]"])).toBe(true);
});
