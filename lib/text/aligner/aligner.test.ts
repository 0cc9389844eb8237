import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOneGo } from "../work.ts";
import { ApproximatePattern } from "./approximate-search.ts";
import { editDistance, editSimilarity } from "./edit-distance.ts";
import { editScript } from "./edit-script.ts";

const short = fc.string({ unit: fc.constantFrom("a", "b", "字", "\u{20bb7}"), maxLength: 12 });
/** Long enough for several blocks of 32 rows. */
const long = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 150 });

/** The plain dynamic program; its last row, by the column of `text`. */
function lastRow(pattern: string, text: string, top: 0 | 1): number[] {
  let above = Array.from({ length: text.length + 1 }, (_, column) => top * column);
  for (let row = 0; row < pattern.length; row++) {
    const current = [row + 1];
    for (let column = 0; column < text.length; column++) {
      current.push(
        Math.min(
          (above[column] ?? 0) + (pattern.charCodeAt(row) === text.charCodeAt(column) ? 0 : 1),
          (above[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
        ),
      );
    }
    above = current;
  }
  return above;
}

const naiveDistance = (first: string, second: string): number => lastRow(first, second, 1).at(-1) ?? 0;

function naiveEnds(pattern: string, text: string, limit: number): [end: number, errors: number][] {
  const errors = lastRow(pattern, text, 0).map((count) => Math.min(count, limit + 1));
  return errors.flatMap((count, end): [number, number][] => {
    if (end === 0 || count > limit) return [];
    let before = end;
    while (before > 0 && errors[before - 1] === count) before--;
    const risesAfter = end === text.length || (errors[end + 1] ?? 0) > count;
    const fallsBefore = before === 0 || (errors[before - 1] ?? 0) > count;
    return risesAfter && fallsBefore ? [[end, count]] : [];
  });
}

describe("editDistance", () => {
  it("is that of the plain dynamic program", () => {
    fc.assert(
      fc.property(fc.oneof(short, long), fc.oneof(short, long), fc.nat(60), (first, second, limit) => {
        const distance = naiveDistance(first, second);
        expect(editDistance(first, second)).toBe(distance);
        expect(editDistance(first, second, limit)).toBe(Math.min(distance, limit + 1));
      }),
    );
  });

  it("becomes a similarity", () => {
    expect(editSimilarity("", "")).toBe(1);
    expect(editSimilarity("超級智能", "超級智慧")).toBe(0.75);
    expect(editSimilarity("超級智能", "超級智慧", 0.8)).toBe(0);
    expect(editSimilarity("甲乙", "丙丁")).toBe(0);
  });
});

describe("ApproximatePattern", () => {
  it("finds what the plain dynamic program finds", () => {
    fc.assert(
      fc.property(
        fc.oneof(short, long).filter((pattern) => pattern !== ""),
        fc.string({ unit: fc.constantFrom("a", "b", "c", "字"), maxLength: 300 }),
        fc.nat(20),
        (pattern, text, maxErrors) => {
          const limit = Math.min(maxErrors, pattern.length - 1);
          const found = inOneGo(new ApproximatePattern(pattern).slices(text, maxErrors));
          expect(found.map(({ end, errors }) => [end, errors])).toEqual(naiveEnds(pattern, text, limit));
          for (const { start, end, errors } of found) {
            expect(naiveDistance(pattern, text.slice(start, end))).toBe(errors);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("finds a long pattern that was edited", () => {
    fc.assert(
      fc.property(
        long,
        long,
        fc.string({ unit: "grapheme", minLength: 80, maxLength: 200 }),
        (before, after, words) => {
          const edited = `${words.slice(0, 30)}x${words.slice(31, 60)}${words.slice(63)}`;
          const [place] = inOneGo(new ApproximatePattern(words).slices(before + edited + after, 10)).toSorted(
            (x, y) => x.errors - y.errors,
          );
          expect(place?.errors).toBeLessThanOrEqual(naiveDistance(words, edited));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("stays within the range that is searched", () => {
    const pattern = new ApproximatePattern("超級智能");
    expect(inOneGo(pattern.slices("超級智能與超級智慧", 1))).toEqual([
      { start: 0, end: 4, errors: 0 },
      { start: 5, end: 9, errors: 1 },
    ]);
    expect(inOneGo(pattern.slices("超級智能與超級智慧", 1, { from: 1 }))).toEqual([
      { start: 1, end: 4, errors: 1 },
      { start: 5, end: 9, errors: 1 },
    ]);
    expect(inOneGo(pattern.slices("超級智能", 9, { from: 2, to: 2 }))).toEqual([]);
    expect(() => new ApproximatePattern("")).toThrow(RangeError);
  });

  it("keeps the best where more are found than wanted", () => {
    const text = "超級智慧與超級智能與超越智慧";
    expect(inOneGo(new ApproximatePattern("超級智能").slices(text, 2, { most: 1 }))).toEqual([
      { start: 5, end: 9, errors: 0 },
    ]);
  });

  it("pauses on a long text", () => {
    const searching = new ApproximatePattern("字".repeat(200)).slices("字詞".repeat(100_000), 150);
    let pauses = 0;
    while (!searching.next().done) pauses++;
    expect(pauses).toBeGreaterThan(5);
  });
});

describe("editScript", () => {
  it("makes one text into the other with the fewest changes", () => {
    fc.assert(
      fc.property(fc.oneof(short, long), fc.oneof(short, long), (first, second) => {
        expectScript(first, second, 0);
        const units = editScript(first, second).reduce(
          (sum, { first, second }) => sum + Math.max(first.end - first.start, second.end - second.start),
          0,
        );
        if (!/[\ud800-\udfff]/.test(first + second)) expect(units).toBe(naiveDistance(first, second));
      }),
    );
  });

  it("joins changes that stand close together", () => {
    fc.assert(
      fc.property(short, short, fc.nat(3), (first, second, joined) => {
        const script = expectScript(first, second, joined);
        for (let index = 1; index < script.length; index++) {
          const between = (script[index]?.first.start ?? 0) - (script[index - 1]?.first.end ?? 0);
          expect(between).toBeGreaterThan(0);
        }
      }),
    );
    expect(editScript("甲乙丙丁戊", "子乙丑丁戊")).toHaveLength(2);
    expect(editScript("甲乙丙丁戊", "子乙丑丁戊", 1)).toEqual([
      { first: { start: 0, end: 3 }, second: { start: 0, end: 3 } },
    ]);
  });

  it("cuts no surrogate pair", () => {
    expect(editScript("a\u{20bb7}b", "a\u{20bb8}b")).toEqual([
      { first: { start: 1, end: 3 }, second: { start: 1, end: 3 } },
    ]);
  });

  it("is as good on texts that have to be halved", () => {
    const random = (seed: number): string => {
      let state = seed;
      return Array.from({ length: 1500 }, () => {
        state = (state * 1103515245 + 12345) & 0x7fffffff;
        return String.fromCharCode(0x4e00 + ((state >> 12) % 40));
      }).join("");
    };
    const [first, second] = [random(1), random(2)];
    const units = expectScript(first, second, 0).reduce(
      (sum, { first, second }) => sum + Math.max(first.end - first.start, second.end - second.start),
      0,
    );
    expect(units).toBe(editDistance(first, second));
    expectScript("甲", first.repeat(200), 0);
    expect(editDistance("甲".repeat(50), first)).toBe(1500);
    expectScript(first.repeat(200), "\u4e05", 0);
  });
});

/** Applies the script and expects the second text. */
function expectScript(first: string, second: string, joined: number): ReturnType<typeof editScript> {
  const script = editScript(first, second, joined);
  let made = "";
  let at = 0;
  for (const { first: from, second: to } of script) {
    expect(from.end - from.start + to.end - to.start).toBeGreaterThan(0);
    made += first.slice(at, from.start);
    expect(made.length).toBe(to.start);
    made += second.slice(to.start, to.end);
    at = from.end;
  }
  expect(made + first.slice(at)).toBe(second);
  return script;
}
