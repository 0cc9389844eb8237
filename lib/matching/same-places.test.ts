import { expect, it } from "vitest";
import { bundledInterviews } from "../../tooling/interviews.ts";
import { findCoverage } from "./coverage.ts";

const interviews = bundledInterviews();
const shown = "扎克伯格接受The Information專訪。他說:「我認爲這將成爲我們生活中最重要的技術。」\n";
const lastPassage = (line: string, searched = interviews) =>
  findCoverage({ text: shown + line, title: "" }, searched).passages.at(-1);

it("two places that say the same are alternatives, and no doubt", () => {
  const passage = lastPassage("“我们想把这种力量直接交到每个人的手中。”扎克伯格说。");
  expect(passage?.kind).toBe("reworded");
  const turns = [passage?.sources ?? [], ...(passage?.alternatives ?? [])].map(([source]) => source?.turn);
  expect(turns.sort()).toEqual([2, 8]);
});

it("a near miss is never called absent", () => {
  expect(lastPassage("扎克伯格说：“我们想把个人超级智能直接交到每个人的手中。”")?.kind).not.toBe("unmatched");
  expect(lastPassage("扎克伯格说：“明年我们要在月球背面种下一整片橘子树林。”")?.kind).toBe("unmatched");
});

it("the guest's answer is the source, and not what the interviewer says after it", () => {
  const [interview] = interviews;
  const [rendition] = interview?.renditions ?? [];
  if (interview === undefined || rendition === undefined) throw new Error("There is no bundled interview.");
  const text = "所以您是想把這種力量直接交到每個人的手中,讓每個人用。";
  const echo = {
    number: rendition.turns.length + 1,
    speaker: "lessin",
    paragraphs: [{ original: text, text, cuts: [] }],
  };
  const echoed = [{ ...interview, renditions: [{ ...rendition, turns: [...rendition.turns, echo] }] }];
  const passage = lastPassage("扎克伯格說:「我們想把這種力量直接交到每個人的手中。」", echoed);
  expect(passage?.sources.map(({ speaker }) => speaker)).not.toContain("lessin");
  expect(passage?.flags).toEqual([]);
});
