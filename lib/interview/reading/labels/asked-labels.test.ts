import { describe, expect, it } from "vitest";
import { parseTranscript } from "../parse-transcript.ts";
import { askedLabel } from "./asked-label.ts";

describe("a label that says in words that somebody asks", () => {
  it.each([
    ["会后，有记者问：还来吗？", "记者"],
    ["主持人接着问：还来吗？", "主持人"],
    ["記者追問：還來嗎？", "記者"],
    ["有網友提問：還來嗎？", "網友"],
    ["另一位港报记者进一步问道：还来吗？", "港报记者"],
    ["Asked by a reporter: Is it over?", "a reporter"],
    ["A reporter from the Tidal Post asked: Is it over?", "A reporter from the Tidal Post"],
    ["After the vote, another correspondent asked: Is it over?", "another correspondent"],
    ["Question from a viewer: Is it over?", "a viewer"],
    ["散会时，一名当地居民大声问道：还来吗？", "一名当地居民"],
    ["A man in the back row asked: Is it over?", "A man in the back row"],
    ["有记者用英语提问：还来吗？", "记者"],
    ["別の記者が質問：もう終わりですか。", "別の記者"],
  ])("is one: %s", (line, who) => {
    expect(askedLabel(line)?.who).toBe(who);
    expect(line.slice(askedLabel(line)?.end)).toMatch(/^(?:[还還もI])/u);
  });

  it.each([
    "潮报记者问：还来吗？",
    "后来记者问我：还来吗？",
    "我想问：还来吗？",
    "I asked: is it over?",
    "Asked whether it was over, the spokesman said: no.",
    "他没有问题：一切都好。",
  ])("is none: %s", (line) => {
    expect(askedLabel(line)).toBeNull();
  });
});

/** @returns the turns as label and words, and the lines that are unsure */
function read(text: string) {
  const result = parseTranscript(text);
  if (!result.ok) throw new Error(result.problem);
  const labels = new Map(result.speakers.map(({ id, label, role }) => [id, `${label} (${role})`]));
  return {
    turns: result.turns.map(
      ({ speaker, paragraphs }) =>
        `${labels.get(speaker ?? "")}: ${paragraphs.map((paragraph) => paragraph.text).join(" / ")}`,
    ),
    unsure: result.unsure.map(({ line, why }) => `${line} ${why}`),
  };
}

const BRIEFING = [
  "潮报记者：渡轮什么时候复航？",
  "发言人：四月中旬，先开白天的班次。",
  "海岸电台记者：票价会涨吗？",
  "发言人：今年不涨。",
];

it("opens the question of somebody between two answers of one speaker, whoever it is", () => {
  const { turns, unsure } = read(
    [...BRIEFING, "会后，有记者问：夜班呢？", "发言人：夜班要等到夏天。"].join("\n"),
  );
  expect(turns.slice(4)).toEqual(["记者 (interviewer): 夜班呢？", "发言人 (guest): 夜班要等到夏天。"]);
  expect(unsure).toEqual([]);
});

it("stays in the words of whoever tells of a question, and is said to be unsure", () => {
  const told = "会后，有记者问：夜班呢？我当时没有回答。";
  const { turns, unsure } = read(
    [...BRIEFING, told, "潮报记者：现在呢？", "发言人：夜班要等到夏天。"].join("\n"),
  );
  expect(turns[3]).toBe(`发言人 (guest): 今年不涨。 / ${told}`);
  expect(unsure.map((doubt) => doubt.split(" ")[0])).toContain("5");
});

it("is taken with a doubt where no title tells that somebody asks, or labels are repeated", () => {
  const anybody = [...BRIEFING, "散会时，一名居民大声问道：夜班呢？", "发言人：夜班要等到夏天。"];
  expect(read(anybody.join("\n")).turns[4]).toBe("一名居民 (interviewer): 夜班呢？");
  expect(read(anybody.join("\n")).unsure).toEqual(["5 named-once"]);
  const repeated = BRIEFING.flatMap((line) => [line, line.replace("：", "：其实，")]);
  const { unsure } = read([...repeated, "会后，有记者问：夜班呢？", "发言人：夏天吧。"].join("\n"));
  expect(unsure.map((doubt) => doubt.split(" ")[0])).toContain("9");
});

const PANEL = [
  "主持人：两位先说说自己的园子。",
  "陈大川：我的在山上，四千棵都是自己种的。",
  "潘阿定：我的小，只有一千两百棵，旁边有一条溪。",
  "主持人接着问：去年台风影响大吗？",
  "陈大川：倒了三成，最可惜的是老树。",
  "潘阿定：我那边只有屋顶飞走了。",
  "记者追问：屋顶飞走还叫还好？",
  "陈大川：他从来不看屋顶。",
  "主持人：谢谢两位。",
];

it("is another label of a speaker who has one, and between two speakers is taken with a doubt", () => {
  const { turns, unsure } = read(PANEL.join("\n"));
  expect(turns[3]).toBe("主持人 (interviewer): 去年台风影响大吗？");
  expect(turns[6]).toBe("记者 (interviewer): 屋顶飞走还叫还好？");
  expect(unsure).toEqual(["7 named-once"]);
});

it("is unsure where whoever asks is named again right behind", () => {
  const { unsure } = read(PANEL.toSpliced(6, 2, "主持人又问：你后悔吗？我说不后悔。").join("\n"));
  expect(unsure.map((doubt) => doubt.split(" ")[0])).toContain("7");
});
