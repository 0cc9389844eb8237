import { expect, it } from "vitest";
import { inOneGo, Work } from "../../text/work.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { indexSlices } from "./interview-index.ts";

const [rendition] = LAKE_INTERVIEW.renditions;
if (rendition === undefined) throw new Error("The interview is empty.");
const index = inOneGo(indexSlices(LAKE_INTERVIEW, rendition, new Work()));

it("is in the language of the rendition, or in that which its text tells", () => {
  expect(index.language.tag).toBe("en");
  const undetermined = { ...rendition, language: "und" };
  expect(inOneGo(indexSlices(LAKE_INTERVIEW, undetermined, new Work())).language.tag).toBe("en");
  const german = { ...rendition, language: "de" };
  expect(inOneGo(indexSlices(LAKE_INTERVIEW, german, new Work())).language.tag).toBe("und");
});

it("holds each clause with its place, and the features of several words each", () => {
  const clause = index.clauses.find(({ text }) => text === "mostlyyoulearnpatience");
  expect(clause).toMatchObject({ turn: 2, paragraph: 0 });
  expect(clause?.weight).toBeGreaterThan(3);
  expect(index.clauses.map(({ sentence }) => sentence)).toEqual(
    index.clauses.map(({ sentence }) => sentence).sort((one, other) => one - other),
  );
});

it("lists the clauses of a feature in ascending order", () => {
  for (const { clauses, weights } of index.postings.values()) {
    expect([...clauses]).toEqual([...clauses].sort((one, other) => one - other));
    expect(weights).toHaveLength(clauses.length);
  }
});
