import { expect, it } from "vitest";
import { interviewFromTranscript } from "../../interview/interview-from-transcript.ts";
import { parseTranscript } from "../../interview/parse-transcript.ts";
import { freshConnection } from "../fixtures/fresh-connection.ts";
import { InterviewStore } from "./interview-store.ts";
import { UntoldChanges } from "./untold-changes.ts";

const transcript = parseTranscript(
  "Ann Baker: How long does bread take?\nSam Hill: Longer than people think.\nAnn Baker: Why?",
);
if (!transcript.ok) throw new Error(transcript.problem);
const { speakers, turns } = transcript;
const bread = interviewFromTranscript({ id: "own-bread", title: "Bread", speakers, turns, synonyms: {} });
const INDEXES = { interview: bread.id, fingerprint: "a", packed: [new ArrayBuffer(4)] };

it("drops the indexes of an interview with each change of it, and notes that it is to be told", async () => {
  const connection = freshConnection();
  const interviews = new InterviewStore(connection);
  const untold = new UntoldChanges(connection);
  for (const change of [
    () => interviews.putInterview({ ...bread, title: "Bread again" }),
    () => interviews.removeInterview(bread.id),
  ]) {
    await interviews.putInterview(bread);
    await untold.told(await untold.all());
    await interviews.putIndexes(INDEXES);
    expect((await interviews.indexes(bread.id))?.fingerprint).toBe("a");
    await change();
    expect(await interviews.indexes(bread.id)).toBeUndefined();
    expect((await untold.all()).map(({ about }) => about)).toEqual(["interviews"]);
  }
  expect(await interviews.interviews()).toEqual([]);
});
