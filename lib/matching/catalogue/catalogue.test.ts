import { expect, test } from "vitest";
import { interviewFromTranscript } from "../../interview/interview-from-transcript.ts";
import { inOneGo } from "../../text/work.ts";
import { SUBJECTS } from "../fixtures/subjects.ts";
import { Catalogue, chooseSlices, MOST_MATCHED } from "./catalogue.ts";
import { type CatalogueEntry, catalogueEntrySlices } from "./catalogue-entry.ts";

/** What somebody says of a subject, in words that others say of theirs. */
const saidOf = (subject: string, count: string): string =>
  `我花了${count}年研究${subject}，最後發現${subject}的秘密藏在地下室裡。那天夜裡${subject}忽然亮了，鄰居都跑來看。`;

function entryOf(id: string, text: string): CatalogueEntry {
  const interview = interviewFromTranscript({
    id,
    title: id,
    speakers: [{ id: "guest", name: "周一行", names: ["周一行", "Zhou Yixing"], role: "guest" }],
    turns: [{ number: 1, speaker: "guest", paragraphs: [{ original: text, text, cuts: [] }] }],
    synonyms: {},
  });
  return inOneGo(catalogueEntrySlices(interview, null));
}

const entries = SUBJECTS.flatMap((subject, at) => [
  entryOf(`first-${at}`, saidOf(subject, "十二")),
  entryOf(`second-${at}`, saidOf(subject, "二十")),
]);

const chosenFor = (text: string, all = entries): string[] => {
  const page = { title: "", text };
  const named = inOneGo(new Catalogue(all).named(page));
  return inOneGo(chooseSlices(page, named, null)).map(({ id }) => id);
};

test("of many interviews of one person those are chosen that the page quotes, in all their versions", () => {
  expect(entries.length).toBeGreaterThan(MOST_MATCHED);
  for (const [at, subject] of SUBJECTS.entries()) {
    const chosen = chosenFor(`周一行說：「那天夜裡${subject}忽然亮了，鄰居都跑來看。」`.repeat(3));
    expect(chosen).toEqual(expect.arrayContaining([`first-${at}`, `second-${at}`]));
    expect(chosen.length).toBeLessThanOrEqual(MOST_MATCHED);
  }
});

test("few are all chosen, whatever the page says, and of a page that names nobody none is", () => {
  const few = entries.slice(0, MOST_MATCHED);
  expect(chosenFor("周一行來了。", few)).toEqual(few.map(({ id }) => id));
  expect(chosenFor("ZHOU YIXING", few)).toHaveLength(MOST_MATCHED);
  expect(chosenFor("沒有人來。")).toEqual([]);
});

test("a long page is compared with two", () => {
  expect(chosenFor(`周一行說：「我花了十二年研究潮汐。」${"今天天氣很好。".repeat(2_000)}`)).toHaveLength(2);
});
