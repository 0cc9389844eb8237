import { describe, expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { inOneGo, STEP_WORK, Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { foldedPage, indexOf, traced } from "../fixtures/traced-pages.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { joinDirectLines, LineLabels } from "./direct-speech.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);

const labelsOf = (text: string, index = island) =>
  inOneGo(LineLabels.of(foldedPage(text), index, new Work()));

/** What of a line only says who speaks, on a page of which all lines are labelled by the two names. */
function labelIn(line: string, index = island): string {
  const [one = "", other = ""] = index.interview.speakers.map(({ name }) => name);
  const labels = labelsOf(`${one}: …\n${other}: …\n${one}: …\n${line}`, index);
  return line.slice(0, labels.lengthIn(fold(line)));
}

describe("what only says who speaks", () => {
  it.each([
    ["陳若蘭：我不反對橋", "陳若蘭："],
    ["陈若兰: 我不反對橋", "陈若兰: "],
    ["離島醫師陳若蘭：我不反對橋", "離島醫師陳若蘭："],
    ["[00:12:05] 陳若蘭：我不反對橋", "[00:12:05] 陳若蘭："],
    ["Q：你反對嗎", "Q："],
    ["答：我不反對", "答："],
    ["我不反對橋：那是答案", ""],
    ["時間：下午三點", ""],
    ["陳若蘭說她不反對橋", ""],
    ["", ""],
  ])("in %o is %o", (line, label) => {
    expect(labelIn(line)).toBe(label);
  });

  it.each([
    ["Marit Lindqvist: It did.", "Marit Lindqvist: "],
    ["LINDQVIST: It did.", "LINDQVIST: "],
    ["Lindqvist -- It did.", "Lindqvist -- "],
    ["Lindqvist : It did.", "Lindqvist : "],
    ["Lindqvist  It did: thirty years.", "Lindqvist  "],
    ["Weather: rain in the north", ""],
  ])("in English, in %o is %o", (line, label) => {
    expect(labelIn(line, lake)).toBe(label);
  });

  // Folded, these are round brackets, in which an article puts names in other letters as well.
  it.each([
    ["【陳若蘭】我不反對橋", "【陳若蘭】", island],
    ["[Marit Lindqvist] It did.", "[Marit Lindqvist] ", lake],
  ])("stands in brackets: %s", (line, label, index) => {
    expect(labelIn(line, index)).toBe(label);
  });

  it("is a heading where few lines have one", () => {
    const line = "陳若蘭：橋不是答案";
    expect(labelsOf(`${line}\n縣府昨天動工。\n村民沒有意見。`).lengthIn(fold(line))).toBe(0);
    expect(labelsOf(`${line}\n${line}\n${line}`).lengthIn(fold(line))).toBe("陳若蘭：".length);
  });

  it("is whatever stands at the start of three lines", () => {
    const line = "記者甲：你反對嗎";
    expect(labelsOf(`${line}\n`.repeat(3)).lengthIn(fold(line))).toBe("記者甲：".length);
    expect(labelIn(line)).toBe("");
  });

  it("is read in steps, however many lines there are, and however they are made", () => {
    for (const line of [`${" ".repeat(59)}\n`, `${"= ".repeat(20)}:\n`, "陳若蘭：\n", "\n"]) {
      const work = new Work();
      const steps = LineLabels.of(foldedPage(line.repeat(800)), island, work);
      for (let before = 0; !steps.next().done; before = work.total)
        expect(work.total - before).toBeLessThanOrEqual(STEP_WORK);
    }
  });
});

function decided(text: string, index = island): readonly Candidate[] {
  const page = traced(text, index);
  const labels = labelsOf(text, index);
  return inOneGo(joinDirectLines(page, page.spans, page.candidates, labels, index, new Work()));
}
const direct = (text: string, index = island) =>
  decided(text, index).flatMap(({ direct: isDirect, start, end }) =>
    isDirect ? [text.slice(start, end)] : [],
  );

const flights = "說這種話的人大概沒有在颱風夜等過飛機。去年我們申請了四十七次後送，真正飛得成的只有十九次。";
const patient = "我有一個病人，每個星期二都來掛號，他的身體比我還健康，他只是想找人聊天。";

describe("a line in somebody's own words is one candidate", () => {
  it("without its label, where the page is a transcript", () => {
    const text = `周維新：有了直升機，離島就不需要醫生了。\n陳若蘭：${flights}\n周維新：島上最危險的疾病是寂寞。\n陳若蘭：${patient}`;
    expect(direct(text)).toEqual(expect.arrayContaining([flights, patient]));
    expect(direct(text).every((line) => !line.includes("："))).toBe(true);
  });

  it("where it says I and names nobody who would say so", () => {
    expect(direct(patient)).toEqual([patient]);
    expect(direct(`陳若蘭說，${patient}`)).toEqual([]);
  });

  it("in English", () => {
    const answer =
      "Everyone did, and so did I. I was wrong about that for almost a decade. The phosphorus had settled in the mud, about two metres of it, and every summer the mud hands some of it back.";
    expect(direct(answer, lake)).toEqual([answer]);
    expect(direct(`Lindqvist said: ${answer}`, lake)).toEqual([]);
  });

  it("but not where the page's author tells it, nor where most of it is quoted", () => {
    expect(direct("她有一個病人，每個星期二都來掛號，他的身體比她還健康，他只是想找人聊天。")).toEqual([]);
    expect(direct(`「${patient}」`)).toEqual([]);
  });

  it("but not where it mixes two answers", () => {
    expect(direct(`${patient}${flights}`)).toEqual([]);
  });
});

it("keeps the candidates of all other lines, in order, without overlaps", () => {
  const text = `陳若蘭受訪。\n${patient}\n她說：「${flights}」\n直升機是用來救命的，不是用來代替門診的。`;
  const candidates = decided(text);
  expect(candidates.some((candidate) => candidate.quoted)).toBe(true);
  expect(candidates.some((candidate) => candidate.direct)).toBe(true);
  candidates.forEach(({ start, end }, at) => {
    expect(start).toBeGreaterThanOrEqual(candidates[at - 1]?.end ?? 0);
    expect(end).toBeLessThanOrEqual(text.length);
  });
});
