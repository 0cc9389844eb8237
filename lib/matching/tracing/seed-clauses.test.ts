import fc from "fast-check";
import { expect, it } from "vitest";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { searched, sumsOf } from "../fixtures/clause-sums.ts";
import { clausesOfWords, indexOf } from "../fixtures/traced-pages.ts";
import { topClauses } from "./seed-clauses.ts";

const island = indexOf(ISLAND_INTERVIEW);

/** How many clauses windows are tried round. */
const SEEDS = 4;

it("begins with the clause itself that words are from", () => {
  const { sums } = searched("碼頭上只有一盞燈", island);
  expect(topClauses(sums)[0]).toBe(clausesOfWords("碼頭上只有一盞燈", island).first);
  expect(sums).toHaveLength(island.clauses.length);
});

it("has its highest clauses first, those that come earlier before those that share as much", () => {
  fc.assert(
    fc.property(sumsOf, (sums) => {
      const expected = [...sums.entries()]
        .filter(([, sum]) => sum > 0)
        .sort(([, one], [, other]) => other - one)
        .slice(0, SEEDS)
        .map(([clause]) => clause);
      expect(topClauses(sums)).toEqual(expected);
    }),
  );
});
