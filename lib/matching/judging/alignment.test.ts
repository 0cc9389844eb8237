import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editSimilarity } from "../../text/aligner/edit-distance.ts";
import { editScript } from "../../text/aligner/edit-script.ts";
import { Work } from "../../text/work.ts";
import { MOST_CELLS } from "../caps.ts";
import { changesBetween, similarityOf } from "./alignment.ts";

const similarity = (one: string, other: string, floor?: number) =>
  similarityOf(one, other, new Work(), floor);
const changes = (one: string, other: string, joined = 1) => changesBetween(one, other, joined, new Work());

/** Texts that have not one character in common, and are too long to be aligned. */
const long = (character: string): string => character.repeat(Math.ceil(Math.sqrt(MOST_CELLS)) + 1);

const words = fc
  .array(fc.constantFrom(..."離島的醫生看天氣", "half ", "of ", "the ", "time ", "𠮷"), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("the similarity of two texts", () => {
  it("is 1 where they are the same, and 0 where nothing is", () => {
    expect(similarity("離島的醫生看天氣", "離島的醫生看天氣")).toBe(1);
    expect(similarity("離島的醫生", "half a lake")).toBe(0);
  });

  it("is the share that stays: one character of ten is changed", () => {
    expect(similarity("離島的醫生都在看天氣", "離島的醫生都在看天空")).toBeCloseTo(0.9);
    expect(similarity("doctors here watch the sky", "doctors here watched a sky")).toBeGreaterThan(0.8);
  });

  it("is that of the aligner, and below a floor it is no more than that", () => {
    fc.assert(
      fc.property(words, words, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, floor) => {
        const exact = editSimilarity(one, other);
        expect(similarity(one, other)).toBe(exact);
        if (exact >= floor) expect(similarity(one, other, floor)).toBe(exact);
        else expect(similarity(one, other, floor)).toBeLessThan(floor);
      }),
    );
  });

  it("is the same whichever text comes first", () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(similarity(one, other)).toBe(similarity(other, one));
      }),
    );
  });

  it("is 0 where they are too long to be aligned, though a short change in a long text is not", () => {
    expect(similarity(long("島"), long("湖"))).toBe(0);
    expect(similarity(`${long("島")}湖`, `${long("島")}海`)).toBeGreaterThan(0.99);
  });
});

describe("the changes between two texts", () => {
  it("are none where they are the same", () => {
    expect(changes("三個村子", "三個村子")).toEqual([]);
  });

  it("say what stands on either side", () => {
    expect(changes("有五十三個是跌倒", "有五十六個是跌倒")).toEqual([
      { first: { start: 3, end: 4 }, second: { start: 3, end: 4 } },
    ]);
  });

  it("make the one of the other", () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 4 }), (one, other, joined) => {
        let made = "";
        let from = 0;
        for (const { first, second } of changes(one, other, joined)) {
          expect(first.start).toBeGreaterThanOrEqual(from);
          made += one.slice(from, first.start) + other.slice(second.start, second.end);
          from = first.end;
        }
        expect(made + one.slice(from)).toBe(other);
        expect(changes(one, other, joined)).toEqual(editScript(one, other, joined));
      }),
    );
  });

  it("are none where the texts are too long to be aligned", () => {
    expect(changes(long("島"), long("湖"))).toEqual([]);
  });
});

describe("the work of an alignment is drawn", () => {
  const drawn = (one: string, other: string): number[] => {
    const [of, between] = [new Work(), new Work()];
    similarityOf(one, other, of);
    changesBetween(one, other, 1, between);
    return [of.total, between.total];
  };

  it("in proportion to what differs, and not where nothing does", () => {
    const [same = 0, sameChanges = 0] = drawn("島".repeat(1_000), "島".repeat(1_000));
    const [other = 0, otherChanges = 0] = drawn("島".repeat(1_000), "湖".repeat(1_000));
    expect(other).toBeGreaterThan(10 * same);
    expect(otherChanges).toBeGreaterThan(10 * sameChanges);
  });

  it("and never more than a step may, however long the texts are", () => {
    for (const work of [...drawn(long("島"), long("湖")), ...drawn("島".repeat(2_000), "湖".repeat(2_000))])
      expect(work).toBeLessThan(600_000);
  });
});
