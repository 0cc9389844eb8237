import "fake-indexeddb/auto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { interviewFromTranscript } from "../interview/interview-from-transcript.ts";
import { parseTranscript } from "../interview/reading/parse-transcript.ts";
import { ISLAND_INTERVIEW } from "../matching/fixtures/chinese-interview.ts";
import { SUBJECTS } from "../matching/fixtures/subjects.ts";
import { ENGLISH_ON_BUNDLED } from "../matching/fixtures/translated-articles.ts";
import { indexSlices } from "../matching/indexing/interview-index.ts";
import { INDEX_VERSION, packIndex } from "../matching/indexing/packed-index.ts";
import { inOneGo, Work } from "../text/work.ts";

vi.stubGlobal("browser", fakeBrowser);
vi.spyOn(fakeBrowser.runtime, "getURL").mockImplementation((path) => `https://extension.test${path}`);
vi.stubGlobal(
  "fetch",
  async ({ pathname }: URL) => new Response(new Uint8Array(await readFile(join("public", pathname)))),
);
const { interviewStore } = await import("./store.ts");
const { packedIndexes } = await import("./interview-indexes.ts");
const { ownInterviews } = await import("./interviews.ts");
const { findCoverage, prepareAnew, prepareCoverage } = await import("./coverage.ts");

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

afterEach(async () => {
  for (const id of await interviewStore.ids()) await interviewStore.removeInterview(id);
});

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

test("the words of an own Chinese interview are indexed with the synonyms of the extension", async () => {
  const chinese = { ...ISLAND_INTERVIEW, id: "own-island" };
  await interviewStore.putInterview(chinese);
  prepareAnew();
  await prepareCoverage();
  const [read] = await ownInterviews();
  const [rendition] = read?.renditions ?? [];
  if (read === undefined || rendition === undefined) throw new Error("The interview was not kept.");
  const [packed] = await packedIndexes(read);
  const without = packIndex(inOneGo(indexSlices(read, rendition, new Work())));
  expect(packed?.byteLength).toBeGreaterThan(without.byteLength);
});

test("an English page is compared with the Chinese interview that comes along, by the lexicon of the extension", async () => {
  const { signal } = new AbortController();
  const { title, text, passages } = ENGLISH_ON_BUNDLED;
  const found = await findCoverage({ title, text }, 1, signal);
  expect(found?.coverage.passages.length).toBeGreaterThanOrEqual(passages.length / 2);
});

test("of very many interviews of one person the one that a page quotes is loaded and found", async () => {
  const said = (subject: string): string =>
    `我花了十二年研究${subject}，最後發現${subject}的秘密藏在地下室裡。那天夜裡${subject}忽然亮了，鄰居都跑來看，還帶了三把梯子和一台舊收音機。`;
  const ids = SUBJECTS.map((_, at) => `own-many-${at}`);
  for (const [at, subject] of SUBJECTS.entries()) {
    const text = said(subject);
    await interviewStore.putInterview({
      ...own,
      id: ids[at] ?? "",
      speakers: [{ id: "guest", name: "周一行", names: ["周一行"], role: "guest" }],
      renditions: own.renditions.map((rendition) => ({
        ...rendition,
        language: "zh-Hant",
        script: "t",
        turns: [{ number: 1, speaker: "guest", paragraphs: [{ original: text, text, cuts: [] }] }],
      })),
    });
  }
  prepareAnew();
  await prepareCoverage();
  expect((await interviewStore.catalogue()).map(({ id }) => id).sort()).toEqual([...ids].sort());
  const page = { title: "周一行接受採訪", text: `周一行接受採訪時說：「${said("羅盤")}」`.repeat(2) };
  const found = await findCoverage(page, 1, new AbortController().signal);
  expect(found?.interview?.id).toBe("own-many-3");
  for (const id of ids) await interviewStore.removeInterview(id);
  prepareAnew();
});
