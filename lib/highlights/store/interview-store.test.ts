import { expect, it, vi } from "vitest";
import { interviewFromTranscript } from "../../interview/interview-from-transcript.ts";
import { parseTranscript } from "../../interview/reading/parse-transcript.ts";
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

it("keeps an interview's entry in the catalogue until it changes, and none that was made of what it was before", async () => {
  const interviews = new InterviewStore(freshConnection());
  const entry = { id: bread.id, version: 1, names: ["Ann Baker"], sketches: [] };
  await interviews.putInterview(bread);
  const read = await interviews.interview(bread.id);
  if (read === undefined) throw new Error("The interview was not kept.");
  await interviews.putEntry(entry, read);
  expect(await interviews.catalogue()).toEqual([entry]);
  expect(await interviews.ids()).toEqual([bread.id]);

  await interviews.putInterview({ ...bread, title: "Bread again" });
  expect(await interviews.catalogue()).toEqual([]);
  await interviews.putEntry(entry, read);
  expect(await interviews.catalogue()).toEqual([]);
  await interviews.removeInterview(bread.id);
  await interviews.putEntry(entry, read);
  expect(await interviews.catalogue()).toEqual([]);
});

it("has an interview on the disk before it says so, and its deletion", async () => {
  const interviews = new InterviewStore(freshConnection());
  const begin = vi.spyOn(IDBDatabase.prototype, "transaction");
  await interviews.putInterview(bread);
  await interviews.removeInterview(bread.id);
  const written = begin.mock.calls.filter(([, mode]) => mode === "readwrite");
  expect(written.map(([, , options]) => options?.durability)).toEqual(["strict", "strict"]);
});
