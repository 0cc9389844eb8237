import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { indexOf } from "../fixtures/traced-pages.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { Neighbourhood } from "./neighbourhood.ts";

const index = indexOf(ISLAND_INTERVIEW);

/** A candidate at a place of the page that goes back to a clause of the transcript. */
const at = (start: number, end: number, clause = 0): Candidate => ({
  index,
  start,
  end,
  quoted: false,
  direct: false,
  ranges: [{ first: clause, last: clause + 1 }],
  alternative: null,
  evidence: 10,
  margin: 10,
  share: 1,
  traced: 1,
});

const supportOf = (others: readonly Candidate[], one: Candidate, probability = 1): number => {
  const neighbours = new Neighbourhood();
  for (const other of others) neighbours.add(other, probability);
  return neighbours.supportFor(one);
};

describe("what a neighbour says for a candidate", () => {
  it.each([
    ["right behind it: all", at(120, 150), 1],
    ["right before it: all", at(60, 100), 1],
    ["50 characters behind it: less", at(170, 200), 0.75],
    ["199 characters behind it: next to nothing", at(319, 350), 0.005],
    ["200 characters behind it: nothing", at(320, 350), 0],
    ["a paragraph further down: nothing", at(900, 950), 0],
    ["right behind it, from a few clauses further on in the interview: nearly all", at(120, 150, 4), 0.875],
    ["right behind it, from elsewhere in the interview: half", at(120, 150, 40), 0.5],
  ])("%s", (_, other, expected) => {
    expect(supportOf([other], at(100, 120))).toBeCloseTo(expected);
  });

  it("is as much as the neighbour is itself worth", () => {
    expect(supportOf([at(120, 150)], at(100, 120), 0.4)).toBeCloseTo(0.4);
  });

  it("is what the best of them says, and not the sum", () => {
    expect(supportOf([at(60, 100), at(120, 150), at(170, 200)], at(100, 120))).toBeCloseTo(1);
  });

  it("is nothing where there is none, or only itself", () => {
    expect(supportOf([], at(100, 120))).toBe(0);
    expect(supportOf([at(100, 120)], at(100, 120))).toBe(0);
  });

  it("counts within a long one, wherever that stands", () => {
    expect(supportOf([at(700, 720)], at(0, 2_000))).toBe(1);
    expect(supportOf([at(0, 2_000)], at(700, 720))).toBe(1);
  });
});

const range = fc.tuple(fc.nat(3_000), fc.integer({ min: 1, max: 1_500 }));

it("is found wherever both stand, however long they are, and in whatever order they were added", () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), range, (places, [start, length]) => {
      const others = places.map(([from, size]) => at(from, from + size));
      const one = at(start, start + length);
      const gaps = others
        .filter((other) => !(other.start === one.start && other.end === one.end))
        .map((other) => Math.max(0, other.start - one.end, one.start - other.end));
      const expected = Math.max(0, ...gaps.map((gap) => 1 - gap / 200));
      expect(supportOf(others, one)).toBeCloseTo(expected);
      expect(supportOf([...others].reverse(), one)).toBeCloseTo(expected);
    }),
  );
});
