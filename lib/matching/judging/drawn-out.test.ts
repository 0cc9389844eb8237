import { expect, it } from "vitest";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { indexOf } from "../fixtures/traced-pages.ts";
import { drawnOut } from "./drawn-out.ts";

const index = indexOf(ISLAND_INTERVIEW);
/** Which clause has these words. */
const place = (words: string): number =>
  index.clauses.findIndex(
    ({ turn, paragraph, start, end }) =>
      (ISLAND_INTERVIEW.renditions[0]?.turns[turn - 1]?.paragraphs[paragraph]?.text ?? "").slice(
        start,
        end,
      ) === words,
  );
const short = place("對");
const range = { first: short + 1, last: short + 2 };
const textOf = (from: number, to: number): string =>
  index.clauses
    .slice(from, to)
    .map(({ turn, paragraph, start, end }) =>
      (ISLAND_INTERVIEW.renditions[0]?.turns[turn - 1]?.paragraphs[paragraph]?.text ?? "").slice(start, end),
    )
    .join("，");

it("takes in a short clause that the passage begins with", () => {
  expect(drawnOut([range], textOf(short, short + 2), index)).toEqual([{ first: short, last: short + 2 }]);
});

it("takes in what the passage ends with", () => {
  expect(drawnOut([{ first: short, last: short + 1 }], textOf(short, short + 2), index)).toEqual([
    { first: short, last: short + 2 },
  ]);
});

it("takes in all clauses that the passage has, also where it begins within one", () => {
  const long = { first: short + 2, last: short + 3 };
  expect(drawnOut([long], textOf(short, short + 3), index)).toEqual([{ first: short, last: short + 3 }]);
  const within = textOf(short + 1, short + 3).slice(2);
  expect(drawnOut([{ first: short + 1, last: short + 2 }], within, index)).toEqual([
    { first: short + 1, last: short + 3 },
  ]);
});

it("leaves as it is what the passage does not begin or end with", () => {
  expect(drawnOut([range], textOf(short + 1, short + 2), index)).toEqual([range]);
  expect(drawnOut([range], `不，${textOf(short + 1, short + 2)}`, index)).toEqual([range]);
  expect(drawnOut([], "對", index)).toEqual([]);
});
