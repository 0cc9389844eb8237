import { expect, test } from "vitest";
import { underlinedPieces, underlineOf } from "./underlined-pieces.ts";

/** What is underlined of an edited text whose words between "[" and "]" were changed. */
function underlined(marked: string): string[] {
  const text = marked.replaceAll(/[[\]]/g, "");
  const changes = [...marked.matchAll(/\[([^\]]*)\]/g)].map(({ index, 1: words = "" }, before) => {
    const start = index - 2 * before;
    return { page: { start, end: start + words.length }, source: { start: 0, end: 0 } };
  });
  return underlinedPieces({ kind: "edited", text, changes }).map(([start, end]) => text.slice(start, end));
}

test("an edited passage is underlined without its changed words", () => {
  expect(underlined("我們的錢是公司[的]")).toEqual(["我們的錢是公司"]);
  expect(underlined("a[b]c[a]bc")).toEqual(["a", "c", "bc"]);
  expect(underlined("ab[]c")).toEqual(["ab", "c"]);
  expect(underlined("[abc]")).toEqual([]);
});

test("what differs in fact is wavy, what is not in the transcript has no line", () => {
  expect(underlineOf({ kind: "reworded", flags: ["altered"] })).toBe("wavy");
  expect(underlineOf({ kind: "spliced", flags: ["elided"] })).toBe("double");
  expect(underlineOf({ kind: "unmatched", flags: [] })).toBeNull();
});
