import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { draftOfTranscript } from "../interview/draft/draft-of-transcript.ts";
import type { Interview } from "../interview/interview.ts";
import { parseTranscript } from "../interview/reading/parse-transcript.ts";
import { proposedSpeakers, withAddedRenditions } from "../interview/rendition/rendition-draft.ts";
import { LAKE_INTERVIEW } from "../matching/fixtures/english-interview.ts";

vi.stubGlobal("browser", fakeBrowser);
vi.mock("./bundled-interviews.ts", () => ({ bundledInterviews: async () => [], isBundled: () => false }));
vi.mock("./conversion.ts", () => ({ convertTexts: async (texts: readonly string[]) => texts }));
const { interviewStore } = await import("./store.ts");
const { addInterview, interviewById, removeRendition, restoreRendition } = await import("./interviews.ts");

/** The same turns in few words of another language. */
const CHINESE = (LAKE_INTERVIEW.renditions[0]?.turns ?? [])
  .map(({ number }) => `${number % 2 === 1 ? "汤姆" : "玛丽特"}：这是第${number}段话，说到这里。`)
  .join("\n");

function withChinese(): Interview {
  const transcript = parseTranscript(CHINESE);
  if (!transcript.ok) throw new Error(transcript.problem);
  const draft = draftOfTranscript(transcript, "own-2");
  const speakers = proposedSpeakers(LAKE_INTERVIEW, draft);
  const both = withAddedRenditions(LAKE_INTERVIEW, { draft, speakers });
  if (both === null) throw new Error("The two do not agree.");
  return both;
}

afterEach(async () => {
  for (const id of await interviewStore.ids()) await interviewStore.removeInterview(id);
});

test("a rendition that was added is kept, removed and put back where it stood", async () => {
  const both = withChinese();
  await addInterview(both);
  expect(await interviewById("lake")).toEqual(both);
  const removed = await removeRendition("lake", "transcript");
  if (removed === null) throw new Error("Nothing was removed.");
  expect((await interviewById("lake"))?.renditions.map(({ id }) => id)).toEqual(["zh-Hans"]);
  expect(await removeRendition("lake", "zh-Hans")).toBeNull();
  expect(await removeRendition("lake", "fr")).toBeNull();
  expect(await restoreRendition(removed)).toEqual(both);
  expect(await interviewById("lake")).toEqual(both);
});

test("a rendition is not put back into an interview that was changed or removed meanwhile", async () => {
  await addInterview(withChinese());
  const removed = await removeRendition("lake", "transcript");
  if (removed === null) throw new Error("Nothing was removed.");
  const [chinese] = (await interviewById("lake"))?.renditions ?? [];
  if (chinese === undefined) throw new Error("No rendition is left.");
  const shorter = { ...LAKE_INTERVIEW, renditions: [{ ...chinese, turns: chinese.turns.slice(0, 2) }] };
  await addInterview(shorter);
  expect(await restoreRendition(removed)).toBeNull();
  expect(await interviewById("lake")).toEqual(shorter);
  await interviewStore.removeInterview("lake");
  expect(await restoreRendition(removed)).toBeNull();
});
