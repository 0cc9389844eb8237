import { expect, test } from "vitest";
import { inOneGo } from "../../text/work.ts";
import { cueSearchSlices } from "./cue-search.ts";

const hasCue = (text: string, cues: readonly string[]): boolean => inOneGo(cueSearchSlices(text, cues));

test("finds a name in any form and case, wherever it stands", () => {
  expect(hasCue("……祖克柏說", ["扎克伯格", "祖克柏"])).toBe(true);
  expect(hasCue("MARK ZUCKERBERG", ["Zuckerberg"])).toBe(true);
  expect(hasCue("ＺＵＣＫ說", ["ｚｕｃｋ"])).toBe(true);
  expect(hasCue(`${"字".repeat(19_998)}扎克伯格`, ["扎克伯格"])).toBe(true);
  expect(hasCue("扎克·伯格", ["扎克伯格"])).toBe(false);
  expect(hasCue("扎克伯", ["扎克伯格"])).toBe(false);
  expect(hasCue("扎克伯格", [])).toBe(false);
  expect(hasCue("", ["ab"])).toBe(false);
});

test("a name is a name, not a pattern", () => {
  expect(hasCue("abc", ["a.c"])).toBe(false);
  expect(hasCue("x (a.c) [*]", ["(a.c) [*]"])).toBe(true);
});

test("a name is found as whole words where words are spaced, and anywhere where they are not", () => {
  for (const text of ["liberty", "Delhi Lions", "Lï", "чли", "élite"])
    expect(hasCue(text, ["Li", "Ли"])).toBe(false);
  for (const text of ["Li", "by LI, ", "Li’s", "馬克Li說", "Li2", "Anna-Li", "ByLi", "LiSaid", "李Li"])
    expect(hasCue(text, ["Li"])).toBe(true);
  expect(hasCue("Anna", ["Ann", "Anna"])).toBe(true);
  expect(hasCue("저커버그는", ["저커버그"])).toBe(true);
  expect(hasCue("前主席王毅夫", ["王毅"])).toBe(true);
});
