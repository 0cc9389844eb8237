import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sampleHighlight } from "./fixtures/sample-highlight.ts";
import { changedHighlight, mergedNote, mergedTags } from "./written-change.ts";

test.each([
  ["only here", "甲", "甲", "甲乙", "甲乙"],
  ["only elsewhere", "甲", "甲乙", "甲", "甲乙"],
  ["the same in both", "甲", "乙", "乙", "乙"],
  ["both go on", "Read this.", "Read this. Twice.", "Read this. Ask Lin.", "Read this. Ask Lin. Twice."],
  ["one goes on, the other corrects", "Raed this.", "Raed this. Twice.", "Read this.", "Read this. Twice."],
  ["one writes before it", "舊筆記", "新。舊筆記", "舊筆記，續", "新。舊筆記，續"],
  ["both begin", "", "從左邊寫的", "從右邊寫的", "從左邊寫的\n\n從右邊寫的"],
  ["both write it anew", "甲", "乙", "丙", "乙\n\n丙"],
  ["one has all of the other's", "", "第一句", "第一句，第二句", "第一句，第二句"],
  ["one deletes it, the other goes on", "甲", "甲乙", "", "甲乙"],
])("a note written in two places: %s", (_, from, theirs, mine, merged) => {
  expect(mergedNote(from, theirs, mine)).toBe(merged);
});

const note = fc.string({ unit: fc.constantFrom("甲", "乙", "a", "\n"), maxLength: 6 });

describe("whatever two places write", () => {
  it("both added texts are in the note", () => {
    fc.assert(
      fc.property(note, note, note, (from, theirs, mine) => {
        const merged = mergedNote(from, `${theirs}左`, `${mine}右`);
        expect(merged).toContain("左");
        expect(merged).toContain("右");
      }),
    );
  });

  it("what comes twice is there once", () => {
    fc.assert(
      fc.property(note, note, note, (from, theirs, mine) => {
        const merged = mergedNote(from, theirs, mine);
        if (merged !== from && merged.includes(mine)) expect(mergedNote(from, merged, mine)).toBe(merged);
      }),
    );
  });

  it("a tag is there if one put it there, and gone if one took it away", () => {
    const tags = fc.uniqueArray(fc.constantFrom("一", "二", "三", "四"));
    fc.assert(
      fc.property(tags, tags, tags, (from, theirs, mine) => {
        const merged = mergedTags(from, theirs, mine);
        expect(new Set(merged).size).toBe(merged.length);
        for (const tag of ["一", "二", "三", "四"] as const) {
          const was = from.includes(tag);
          const isThere = was
            ? theirs.includes(tag) && mine.includes(tag)
            : theirs.includes(tag) || mine.includes(tag);
          expect(merged.includes(tag)).toBe(isThere);
        }
      }),
    );
  });
});

it("replaces where nobody says what stood there, and each change is later than the one before", () => {
  const before = sampleHighlight("1", {
    note: "別處寫的",
    tags: ["一"],
    changed: "2030-01-01T00:00:00.000Z",
  });
  const now = "2026-01-01T00:00:00.000Z";
  expect(changedHighlight(before, { note: "這裡寫的" }, now)).toMatchObject({
    note: "這裡寫的",
    tags: ["一"],
    changed: "2030-01-01T00:00:00.001Z",
  });
  expect(
    changedHighlight(before, { note: "這裡寫的", tags: ["二"], from: { note: "", tags: [] } }, now),
  ).toMatchObject({ note: "別處寫的\n\n這裡寫的", tags: ["一", "二"] });
});
