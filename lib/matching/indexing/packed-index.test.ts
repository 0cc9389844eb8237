import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { bundledInterviews } from "../../../tooling/interviews.ts";
import { inOneGo, Work } from "../../text/work.ts";
import { findCoverage } from "../coverage.ts";
import { LAKE_INTERVIEW, NEWS_STORY } from "../fixtures/english-interview.ts";
import { indexSlices } from "./interview-index.ts";
import { INDEX_VERSION, packIndex, unpackSlices } from "./packed-index.ts";
import { prepareSlices } from "./prepared-indexes.ts";

it.each([...bundledInterviews(), LAKE_INTERVIEW])(
  "an index is the same after it was packed: $id",
  (interview) => {
    for (const rendition of interview.renditions) {
      const index = inOneGo(indexSlices(interview, rendition, new Work()));
      const unpacked = inOneGo(unpackSlices(packIndex(index), interview, rendition, new Work()));
      expect(unpacked?.clauses).toEqual(index.clauses);
      expect(unpacked?.postings).toEqual(index.postings);
      expect(unpacked?.language).toBe(index.language);
    }
  },
);

it("finds the same with it, and without it where it is broken", () => {
  const [rendition] = LAKE_INTERVIEW.renditions;
  if (rendition === undefined) throw new Error("The interview is empty.");
  const packed = packIndex(inOneGo(indexSlices(LAKE_INTERVIEW, rendition, new Work())));
  const page = { title: NEWS_STORY.title, text: NEWS_STORY.text };
  const expected = findCoverage(page, [{ ...LAKE_INTERVIEW }]);
  for (const stored of [packed, packed.slice(0, -2), new ArrayBuffer(3), new ArrayBuffer(64)]) {
    const interview = { ...LAKE_INTERVIEW };
    inOneGo(prepareSlices(interview, [stored]));
    expect(findCoverage(page, [interview])).toEqual(expected);
  }
});

/** Of the index of the interview about the lake, as its version packs it. */
const DIGESTS = new Map([[7, "37b81b796531ff396f31836ca3bcf2ca5b196c4f4280ac93345b13bf67b4cb15"]]);

it("goes by another version where anything else is packed: raise INDEX_VERSION, and note the new digest", () => {
  const [rendition] = LAKE_INTERVIEW.renditions;
  if (rendition === undefined) throw new Error("The interview is empty.");
  const packed = packIndex(inOneGo(indexSlices(LAKE_INTERVIEW, rendition, new Work())));
  const digest = createHash("sha256").update(new Uint8Array(packed)).digest("hex");
  expect(digest).toBe(DIGESTS.get(INDEX_VERSION));
});
