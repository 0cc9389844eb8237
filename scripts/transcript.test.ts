import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { readInterviewOptions } from "../tooling/interviews.ts";

const root = resolve(import.meta.dirname, "..");
const fixture = (file: string): string => join(root, "lib/interview/reading/fixtures", file);
const folder = mkdtempSync(join(tmpdir(), "transcript-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const option = (name: string, value: string) => ({ kind: "option", name, value });

describe("the command", () => {
  const run = (path: string) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", join(root, "scripts/transcript.ts"), path]);

  it("prints speakers, turns, renditions and doubts", { timeout: 60_000 }, async () => {
    const { stdout } = await run(fixture("q-and-a.txt"));
    expect(JSON.parse(stdout)).toMatchObject({
      language: "en",
      speakers: [
        { label: "Q", name: null, role: "interviewer", turns: 7 },
        { label: "A", name: null, role: "guest", turns: 7 },
      ],
      renditions: 1,
      unsure: [],
    });
  });

  it("says in a sentence why a file cannot be read, and exits with 2", { timeout: 60_000 }, async () => {
    const failed = run(file("prose.txt", "Nobody speaks here.\nNot at all.\n"));
    await expect(failed).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("says who speaks"),
    });
  });
});

// The dictionary of synonyms takes its time to read.
describe("interviews on the command line", { timeout: 60_000 }, () => {
  it("take every layout, and the details that a reader would fill in", () => {
    const details = file(
      "details.json",
      JSON.stringify({
        title: "Organs",
        outlet: "The Evening Bell",
        date: "2024-05",
        speakers: [{ label: "A", names: ["Owen Pryce", "Pryce"], role: "guest" }],
      }),
    );
    const [first, second] = readInterviewOptions([
      option("interview", fixture("subtitles.srt")),
      option("interview", fixture("q-and-a.txt")),
      option("details", details),
    ]);
    expect(first?.outlet).toBe("");
    expect(second).toMatchObject({ title: "Organs", outlet: "The Evening Bell", date: "2024-05" });
    expect(second?.speakers[1]).toMatchObject({ name: "Owen Pryce", names: ["Owen Pryce", "Pryce"] });
  });

  it("know a speaker by the label whom a line above the turns names", () => {
    const turns = Array.from(
      { length: 4 },
      (_, at) => `主持人：第${at}年呢？\n嘉宾：那一年没有出海，先修了码头。`,
    );
    const transcript = file("cast.txt", `主持人：王芳　嘉宾：李大海\n\n${turns.join("\n")}`);
    const details = file(
      "cast.json",
      JSON.stringify({ speakers: [{ label: "嘉宾", names: ["李大海", "老李"] }] }),
    );
    const [interview] = readInterviewOptions([option("interview", transcript), option("details", details)]);
    expect(interview?.speakers.map(({ names }) => names)).toEqual([["王芳"], ["李大海", "老李"]]);
  });

  it("refuse details of somebody whom the transcript does not have", () => {
    const details = file("wrong.json", JSON.stringify({ speakers: [{ label: "Nobody" }] }));
    expect(() =>
      readInterviewOptions([option("interview", fixture("q-and-a.txt")), option("details", details)]),
    ).toThrow("no speaker of the transcript is called Nobody");
  });

  it("have both languages of a bilingual transcript, turn by turn", () => {
    const [interview] = readInterviewOptions([option("interview", fixture("bilingual-labels.txt"))]);
    expect(interview?.renditions.map(({ language, turns }) => [language, turns.length])).toEqual([
      ["zh-Hans", 14],
      ["en", 14],
    ]);
    expect(interview?.speakers[0]?.names).toEqual(["林晓舟", "Lin Xiaozhou"]);
  });
});
