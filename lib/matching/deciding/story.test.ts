import { expect, it } from "vitest";
import { inOneGo, Work } from "../../text/work.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { indexSlices } from "../indexing/interview-index.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { evidenceOf, storyOf } from "./story.ts";

const [rendition] = LAKE_INTERVIEW.renditions;
if (rendition === undefined) throw new Error("The interview is empty.");
const index = inOneGo(indexSlices(LAKE_INTERVIEW, rendition, new Work()));

const candidate = (start: number, place: number, evidence: number): Candidate => ({
  index,
  start,
  end: start + 10,
  quoted: true,
  direct: false,
  ranges: [{ first: place, last: place + 1 }],
  alternative: null,
  evidence,
  margin: 10,
  share: 1,
  traced: 1,
});

it("counts each place of the transcript once, by the most that it brings", () => {
  expect(evidenceOf([candidate(0, 1, 5), candidate(20, 1, 8), candidate(40, 2, 3)])).toEqual({
    places: new Map([
      [1, 8],
      [2, 3],
    ]),
    evidence: 11,
  });
});

it("is the stretch with most evidence, no longer than it may be", () => {
  const candidates = [candidate(0, 1, 5), candidate(90, 2, 4), candidate(500, 3, 4), candidate(560, 4, 4)];
  expect(inOneGo(storyOf(candidates, 100, new Work()))).toMatchObject({ start: 0, end: 100, evidence: 9 });
  expect(inOneGo(storyOf(candidates, 99, new Work()))).toMatchObject({ start: 500, end: 570, evidence: 8 });
  expect(inOneGo(storyOf([], 100, new Work()))).toMatchObject({ evidence: 0 });
});
