import { expect, it } from "vitest";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { clausesOfWords, indexOf } from "../fixtures/traced-pages.ts";
import { isOfInterviewer } from "./of-interviewer.ts";

const index = indexOf(ISLAND_INTERVIEW);

it("is of the interviewer where nobody else says it in any of its places", () => {
  const asked = clausesOfWords("政府打算花十二億元蓋一座跨海大橋", index);
  const answered = clausesOfWords("我不反對橋", index);
  expect(isOfInterviewer({ index, ranges: [asked] })).toBe(true);
  expect(isOfInterviewer({ index, ranges: [answered] })).toBe(false);
  expect(isOfInterviewer({ index, ranges: [asked, answered] })).toBe(false);
});
