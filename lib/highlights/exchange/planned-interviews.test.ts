import { expect, it } from "vitest";
import type { Interview } from "../../interview/interview.ts";
import { interviewFromTranscript } from "../../interview/interview-from-transcript.ts";
import { parseTranscript } from "../../interview/reading/parse-transcript.ts";
import { planInterviews } from "./planned-interviews.ts";

function interview(id: string, title: string): Interview {
  const transcript = parseTranscript("Nora Whitfield: Where?\nTom Ashby: On a barge.\nNora Whitfield: Why?");
  if (!transcript.ok) throw new Error(transcript.problem);
  return interviewFromTranscript({ ...transcript, id, title, synonyms: {} });
}

const barge = interview("own-1", "The barge");

it("says what comes, and takes what is there already for known", () => {
  const plan = planInterviews([barge, interview("own-2", "Another")], [barge], []);
  expect(plan.coming.map(({ interview: { id }, isBeside }) => [id, isBeside])).toEqual([["own-2", false]]);
  expect(plan).toMatchObject({ known: 1, refused: [] });
});

it("never replaces one: another with its id is kept beside it, once", () => {
  const other = { ...barge, outlet: "The Tide" };
  const plan = planInterviews([other], [barge], []);
  expect(plan.coming).toMatchObject([
    { interview: { id: "own-1-2", title: "The barge (2)" }, isBeside: true },
  ]);
  const kept = plan.coming.map(({ interview: one }) => one);
  expect(planInterviews([other], [barge, ...kept], [])).toMatchObject({ coming: [], known: 1 });
  expect(planInterviews([barge, other], [], []).coming.map(({ interview: { id } }) => id)).toEqual([
    "own-1",
    "own-1-2",
  ]);
});

it("refuses one that comes with the extension, and says of a broken one where it is", () => {
  const broken = { ...barge, title: "Broken", date: "soon" };
  const { refused, coming } = planInterviews([interview("bundled-1", "Ours"), broken, 7], [], ["bundled-1"]);
  expect(coming).toEqual([]);
  expect(refused).toMatchObject([
    { row: 1, title: "Ours", why: "bundled" },
    { row: 2, title: "Broken", why: "broken", reason: expect.stringContaining("date") },
    { row: 3, title: "7", why: "broken" },
  ]);
});
