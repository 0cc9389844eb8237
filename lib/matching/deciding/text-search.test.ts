import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOneGo, STEP_WORK, Work } from "../../text/work.ts";
import { matchesOf } from "./text-search.ts";

/** Characters that are searched at once. */
const BLOCK = 8_192;

const found = (text: string, pattern: RegExp) => inOneGo(matchesOf(text, pattern, new Work()));

/** What the engine itself finds in one go. */
const expected = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    group: match[1] ?? "",
  }));

const interview = /接受([^,。]{0,24}?)(?:採訪|專訪)/gu;

describe("matches are found", () => {
  it("with their place and their first group", () => {
    const text = "陳若蘭上週接受海峽週報的專訪,昨天又接受採訪。";
    expect(found(text, interview)).toEqual([
      { start: 5, end: 14, group: "海峽週報的" },
      { start: 18, end: 22, group: "" },
    ]);
    expect(found(text, /週報/gu)).toEqual([{ start: 9, end: 11, group: "" }]);
  });

  it("nowhere in a text that has none, or in none", () => {
    expect(found("今天沒有船班。", interview)).toEqual([]);
    expect(found("", interview)).toEqual([]);
  });

  it.each([-12, -9, -4, -1, 0, 1])(
    "where two blocks of a long page meet, %i characters from there",
    (offset) => {
      const words = "接受海峽週報的專訪";
      const start = BLOCK + offset;
      const text = `${"字".repeat(start)}${words}${"字".repeat(9_000)}`;
      expect(found(text, interview)).toEqual([{ start, end: start + words.length, group: "海峽週報的" }]);
    },
  );

  it("as in one go where a row of them runs over the edge of a block", () => {
    for (const pattern of [/哈哈哈/gu, /哈{5}/gu]) {
      const text = `${"字".repeat(BLOCK - 40)}${"哈".repeat(100)}`;
      expect(found(text, pattern)).toEqual(expected(text, pattern));
    }
  });

  it("as in one go where the pattern looks at what stands before", () => {
    const text = `${"字".repeat(BLOCK - 1)}不接受專訪`;
    for (const pattern of [/(?<!不)接受()/gu, /(?<=不)接受()/gu])
      expect(found(text, pattern)).toEqual(expected(text, pattern));
  });
});

it("are the same as in one go, in order and without overlaps, in any text", () => {
  const part = fc.constantFrom("接受", "海峽週報", "專訪", "採訪", ",", "。", "aa", "a", "𠮷");
  fc.assert(
    fc.property(
      fc.integer({ min: BLOCK - 60, max: BLOCK + 4 }),
      fc.array(part, { maxLength: 60 }),
      fc.constantFrom(interview, /aa/gu, /aaa/gu, /[^,。]{1,5}/gu),
      (start, parts, pattern) => {
        const text = `${"字".repeat(start)}。${parts.join("")}`;
        expect(found(text, pattern)).toEqual(expected(text, pattern));
      },
    ),
    { numRuns: 12 },
  );
});

it("are looked for in steps, none of which draws more than a step may", () => {
  const work = new Work();
  const steps = matchesOf("接受專訪".repeat(60_000), /接受()/gu, work);
  let [count, before] = [0, 0];
  while (!steps.next().done) {
    expect(work.total - before).toBeLessThanOrEqual(STEP_WORK);
    before = work.total;
    count++;
  }
  expect(count).toBeGreaterThan(1);
});
