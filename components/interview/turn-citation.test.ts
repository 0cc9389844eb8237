import { expect, it } from "vitest";
import type { Interview, Turn } from "../../lib/interview/interview.ts";
import { turnCitation } from "./turn-citation.ts";

const interview: Pick<Interview, "title" | "outlet" | "show" | "date" | "address"> = {
  title: "鹽田訪談",
  outlet: "潮汐週刊",
  show: "",
  date: "2024-05",
  address: "https://www.youtube.com/watch?v=abc",
};
const said = (text: string) => ({ original: text, text, cuts: [] });
const turn: Turn = {
  number: 3,
  speaker: "lin",
  start: 75,
  paragraphs: [said("六點。"), said("和往年一樣。")],
};

it("holds words, speaker, title, outlet, date, and where it can be heard", () => {
  expect(turnCitation(interview, turn, "林遠山", "zh-Hant")).toBe(
    "「六點。\n\n和往年一樣。」\n—— 林遠山\n鹽田訪談, 潮汐週刊, 2024-05, 1:15\nhttps://www.youtube.com/watch?v=abc&t=75\n",
  );
});

it("says nothing of what is not known, and has the marks of the words' language", () => {
  const { start: _, ...untimed } = { ...turn, paragraphs: [said("At six.")] };
  const unknown = { ...interview, outlet: "", date: "", address: "" };
  expect(turnCitation(unknown, untimed, "", "en")).toBe("“At six.”\n鹽田訪談\n");
  expect(turnCitation(unknown, untimed, "", "zh-Hans")).toContain("“At six.”");
});
