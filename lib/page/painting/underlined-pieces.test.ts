import { expect, test } from "vitest";
import { underlinedPieces, underlineOf } from "./underlined-pieces.ts";

const words = (text: string, ...pages: string[]) =>
  underlinedPieces({ kind: "edited", text, changes: pages.map((page) => ({ page, source: "" })) }).map(
    ([start, end]) => text.slice(start, end),
  );

test("an edited passage is underlined without its changed words, in their order", () => {
  expect(words("abcabc", "b", "a")).toEqual(["a", "c", "bc"]);
  expect(words("abc", "", "x")).toEqual(["abc"]);
  expect(words("abc", "abc")).toEqual([]);
});

test("what differs in fact is wavy, what is not in the transcript has no line", () => {
  expect(underlineOf({ kind: "reworded", flags: ["altered"] })).toBe("wavy");
  expect(underlineOf({ kind: "spliced", flags: ["elided"] })).toBe("double");
  expect(underlineOf({ kind: "unmatched", flags: [] })).toBeNull();
});
