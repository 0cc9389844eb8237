import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { draftOfTranscript } from "../interview/draft/draft-of-transcript.ts";
import { ADDED_DRAFT, emptyDraft, type KeptDraft } from "../interview/draft/kept-draft.ts";
import { parseTranscript } from "../interview/reading/parse-transcript.ts";

vi.stubGlobal("browser", fakeBrowser);
const { interviewStore } = await import("./store.ts");
const { forgetDraft, keepDraft, keptDraft } = await import("./interview-drafts.ts");

const TEXT = "Nora Whitfield [00:00:03]: Where?\nTom Ashby: On a [small] barge.\nNora Whitfield: Why?";
const transcript = parseTranscript(TEXT);
if (!transcript.ok) throw new Error(transcript.problem);
const KEPT: KeptDraft = {
  ...emptyDraft(ADDED_DRAFT),
  text: TEXT,
  draft: { ...draftOfTranscript(transcript, "own-1"), title: "" },
  isCorrected: true,
};

beforeEach(() => forgetDraft(ADDED_DRAFT));

test("what is put in is there again, with what is not filled in yet, until it is forgotten", async () => {
  expect(await keptDraft(ADDED_DRAFT)).toBeNull();
  await keepDraft(KEPT);
  expect(await keptDraft(ADDED_DRAFT)).toEqual(KEPT);
  expect(await keptDraft("own-2")).toBeNull();
  await forgetDraft(ADDED_DRAFT);
  expect(await keptDraft(ADDED_DRAFT)).toBeNull();
});

test("a draft that cannot be read is none", async () => {
  vi.spyOn(interviewStore, "draft").mockResolvedValueOnce({ ...KEPT, draft: { turns: 7 } });
  expect(await keptDraft(ADDED_DRAFT)).toBeNull();
});
