import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTranscript } from "./parse-transcript.ts";

function parsed(text: string) {
  const result = parseTranscript(text);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

const WORDS = [
  "怎么开始的？",
  "先借了一条船，后来自己造了一条。",
  "有人帮忙吗？",
  "村里的木匠来了三天，没有要钱。",
];
const dialogue = (one: string, other: string): string =>
  Array.from({ length: 6 }, (_, at) => `${at % 2 ? other : one}：${WORDS[at % 4]}`).join("\n");
const speakers = (text: string) =>
  parsed(text).speakers.map(({ label, names, role }) => [label, names, role]);

describe("lines above the turns that say who takes part", () => {
  it.each([
    ["several parts on a line", "主持人：王芳　嘉賓：李大海"],
    ["with bars", "主持人：王芳 | 嘉宾：李大海"],
    ["below one another", "主持人：王芳\n嘉宾：李大海"],
    ["with who they are", "采访整理：王芳（本刊记者）\n受访者：李大海（海洋大学教授）"],
    ["with times and titles between", "渔港访谈\n时间：2024年5月\n主持：王芳；嘉宾：李大海"],
    ["in bold", "**主持人**：王芳\n\n**嘉宾**：李大海"],
  ])("are no turns, and tell the roles: %s", (_, head) => {
    const text = `${head}\n\n${dialogue("王芳", "李大海")}`;
    const { turns, preface, unsure } = parsed(text);
    expect(turns).toHaveLength(6);
    expect(preface).toContain("李大海");
    // One part on a line could be a turn, and is told.
    expect(unsure.map(({ why }) => why)).toEqual(
      head.match(/^\**(?:主持人|嘉宾|采访整理|受访者)\**：\S+$/gmu)?.map(() => "cast") ?? [],
    );
    expect(speakers(text)).toEqual([
      ["王芳", ["王芳"], "interviewer"],
      ["李大海", ["李大海"], "guest"],
    ]);
  });

  it("give the roles also where lengths would tell otherwise, and the full names to shorter labels", () => {
    const turns = Array.from({ length: 6 }, (_, at) =>
      at % 2
        ? "PRYCE: Yes."
        : "CALDER: A long remark on organs, which goes on and on, and asks nothing at all.",
    ).join("\n");
    for (const head of [
      "Host: Ruth Calder. Guest: Owen Pryce.",
      "Interviewer: Ruth Calder | Interviewee: Owen Pryce",
      "Interview by: Ruth Calder\nGuest: Owen Pryce, organ builder",
      "Guest: Owen Pryce\nHost: Ruth Calder",
    ]) {
      const read = parsed(`${head}\n\n${turns}`);
      expect(read.turns, head).toHaveLength(6);
      expect(read.speakers.map(({ name, role }) => [name, role])).toEqual([
        ["Ruth Calder", "interviewer"],
        ["Owen Pryce", "guest"],
      ]);
    }
  });

  it("name those whom the turns call by their part, and say that the line was taken", () => {
    const { turns, speakers, unsure } = parsed(`主持人：王芳　嘉賓：李大海\n${dialogue("主持人", "嘉賓")}`);
    expect(turns).toHaveLength(6);
    expect(speakers.map(({ name, role }) => [name, role])).toEqual([
      ["王芳", "interviewer"],
      ["李大海", "guest"],
    ]);
    expect(unsure.map(({ line, why }) => [line, why])).toEqual([[1, "cast"]]);
  });

  it("name nobody by a part that two have, and nobody by a single letter", () => {
    const two = parsed(`主持人：王芳 嘉宾：李大海、陈木生\n${dialogue("主持人", "嘉宾")}`);
    expect(two.speakers.map(({ name }) => name)).toEqual(["王芳", "嘉宾"]);
    const letters = parsed(`主持人：甲　嘉賓：乙\n${dialogue("甲", "乙")}`);
    expect(letters.turns).toHaveLength(6);
    expect(letters.speakers.map(({ names, role }) => [names, role])).toEqual([
      [[], "interviewer"],
      [[], "guest"],
    ]);
  });

  it("are turns where somebody speaks", () => {
    for (const opening of [
      "主持人：你好\n嘉宾：你好",
      "主持人：欢迎。\n嘉宾：谢谢。",
      "Host: Welcome.\nGuest: Thank you.",
    ]) {
      const [one, other] = opening.startsWith("Host") ? ["Host", "Guest"] : ["主持人", "嘉宾"];
      const read = parsed(`${opening}\n${dialogue(one ?? "", other ?? "")}`);
      expect(read.turns, opening).toHaveLength(8);
    }
  });

  it("stay words within a turn, and are told", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          "主持人：王芳　嘉賓：李大海",
          "Host: Ruth Calder. Guest: Owen Pryce.",
          "记者：赵明",
          "訪問：錢江",
        ),
        fc.integer({ min: 1, max: 5 }),
        (line, into) => {
          const lines = dialogue("王芳", "李大海").split("\n");
          const text = [...lines.slice(0, into), line, ...lines.slice(into)].join("\n");
          const { turns, preface, unsure } = parsed(text);
          expect(preface).toBe("");
          const spoken = turns.flatMap(({ paragraphs }) => paragraphs.map((one) => one.original)).join("\n");
          const isTurn = turns.length > 6;
          expect(isTurn || spoken.includes(line)).toBe(true);
          expect(unsure.map((doubt) => doubt.line)).toContain(into + 1);
        },
      ),
    );
  });
});
