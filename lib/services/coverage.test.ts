import "fake-indexeddb/auto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { interviewFromTranscript } from "../interview/interview-from-transcript.ts";
import { parseTranscript } from "../interview/parse-transcript.ts";
import { ENGLISH_ON_BUNDLED } from "../matching/fixtures/translated-articles.ts";
import { INDEX_VERSION } from "../matching/indexing/packed-index.ts";

vi.stubGlobal("browser", fakeBrowser);
vi.spyOn(fakeBrowser.runtime, "getURL").mockImplementation((path) => `https://extension.test${path}`);
vi.stubGlobal(
  "fetch",
  async ({ pathname }: URL) => new Response(new Uint8Array(await readFile(join("public", pathname)))),
);
const { interviewStore } = await import("./store.ts");
const { ownInterviews, packedIndexes } = await import("./interviews.ts");
const { findCoverage, prepareCoverage } = await import("./coverage.ts");

const transcript = parseTranscript(
  "Ann Baker: How long does bread take?\nSam Hill: Longer than people think.\nAnn Baker: Why?",
);
if (!transcript.ok) throw new Error(transcript.problem);
const own = interviewFromTranscript({
  id: "own-bread",
  title: "Bread",
  speakers: transcript.speakers,
  turns: transcript.turns,
  synonyms: {},
});

afterEach(() => interviewStore.removeInterview(own.id));

test("the index of an own interview is made once, and goes with any change of it", async () => {
  await interviewStore.putInterview(own);
  await prepareCoverage();
  const [read] = await ownInterviews();
  if (read === undefined) throw new Error("The interview was not kept.");
  const [packed] = await packedIndexes(read);
  expect(new Uint32Array(packed ?? new ArrayBuffer(4), 0, 1)[0]).toBe(INDEX_VERSION);
  expect(await packedIndexes({ ...read, title: "Bread again" })).toEqual([]);
  await interviewStore.putInterview(own);
  expect(await packedIndexes(read)).toEqual([]);
});

test("an English page is compared with the Chinese interview that comes along, by the lexicon of the extension", async () => {
  const { signal } = new AbortController();
  const { title, text, passages } = ENGLISH_ON_BUNDLED;
  const found = await findCoverage({ title, text }, 1, signal);
  expect(found?.coverage.passages.length).toBeGreaterThanOrEqual(passages.length / 2);
});
