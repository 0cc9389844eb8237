import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { indexOf } from "../fixtures/traced-pages.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { Neighbourhood } from "./neighbourhood.ts";

const index = indexOf(ISLAND_INTERVIEW);

const at = (start: number, end: number): Candidate => ({
  index,
  start,
  end,
  quoted: false,
  direct: false,
  ranges: [{ first: 0, last: 1 }],
  alternative: null,
  evidence: 10,
  margin: 10,
  share: 1,
  traced: 1,
});

const near = (others: readonly Candidate[], one: Candidate): boolean => {
  const neighbours = new Neighbourhood();
  for (const other of others) neighbours.add(other);
  return neighbours.has(one);
};

describe("a candidate has a neighbour", () => {
  it.each([
    ["right behind it", at(120, 150), true],
    ["right before it", at(60, 100), true],
    ["159 characters behind it", at(279, 300), true],
    ["160 characters behind it", at(280, 300), false],
    ["a paragraph further down", at(900, 950), false],
  ])("%s", (_, other, expected) => {
    expect(near([other], at(100, 120))).toBe(expected);
  });

  it("at the very start of a page", () => {
    expect(near([at(0, 20)], at(178, 190))).toBe(true);
    expect(near([at(0, 20)], at(180, 190))).toBe(false);
  });

  it("but is not its own", () => {
    expect(near([], at(100, 120))).toBe(false);
    expect(near([at(100, 120)], at(100, 120))).toBe(false);
  });

  it("within a long one, wherever that stands", () => {
    expect(near([at(700, 720)], at(0, 2_000))).toBe(true);
    expect(near([at(0, 2_000)], at(700, 720))).toBe(true);
  });
});

const range = fc.tuple(fc.nat(3_000), fc.integer({ min: 1, max: 1_500 }));

it("is found wherever both stand, however long they are, and in whatever order they were added", () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), range, (places, [start, length]) => {
      const others = places.map(([from, size]) => at(from, from + size));
      const one = at(start, start + length);
      const expected = others.some(
        (other) =>
          !(other.start === one.start && other.end === one.end) &&
          other.start - one.end < 160 &&
          one.start - other.end < 160,
      );
      expect(near(others, one)).toBe(expected);
      expect(near([...others].reverse(), one)).toBe(expected);
    }),
  );
});
