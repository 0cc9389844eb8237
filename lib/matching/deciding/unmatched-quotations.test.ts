import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../language/en/english.ts";
import { inOneGo, Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { indexOf, traced } from "../fixtures/traced-pages.ts";
import type { Passage } from "../passage.ts";
import { unmatchedQuotations } from "./unmatched-quotations.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);

const passagesOf = (text: string, index = island, known: readonly Passage[] = []): Passage[] =>
  inOneGo(unmatchedQuotations(traced(text, index), known, index, new Work()));
const unmatched = (text: string, index = island): string[] =>
  passagesOf(text, index).map((passage) => passage.text);

/** What the transcript does not hold, not even nearly. */
const weekend = "我週末喜歡在後院種番茄跟辣椒";
const tomatoes = "At weekends I grow tomatoes and peppers behind the house";

describe("a quotation is listed as not in the transcript", () => {
  it("where the page gives it to a speaker, and nothing there is like it", () => {
    const text = `陳若蘭對《海峽週報》說:「${weekend}。」`;
    const [passage, ...others] = passagesOf(text);
    expect(others).toEqual([]);
    expect(passage).toMatchObject({
      text: `${weekend}。`,
      kind: "unmatched",
      quoted: true,
      flags: [],
      sources: [],
      score: 0,
    });
    expect(text.slice(passage?.start, passage?.end)).toBe(passage?.text);
  });

  it("in English", () => {
    expect(unmatched(`Marit Lindqvist told The Northern Courier: “${tomatoes}.”`, lake)).toEqual([
      `${tomatoes}.`,
    ]);
  });

  // A reworded statement that is not found would be listed as absent more often: what is near must be told apart first.
  it.fails("in English where the page names the speaker behind it, as most of them do", () => {
    const text = `The Northern Courier asked about her garden.\n“${tomatoes},” said Marit Lindqvist.`;
    expect(unmatched(text, lake)).toEqual([`${tomatoes},`]);
  });
});

describe("a quotation is not listed", () => {
  it("where the transcript has it, or nearly, however doubtful the place is", () => {
    expect(unmatched("陳若蘭說:「去年我們申請了四十七次後送,飛得成的只有十九次。」")).toEqual([]);
    expect(unmatched("陳若蘭說:「跌倒比心臟病更常把老人家送進醫院。」")).toEqual([]);
  });

  it("where it is already a passage, or overlaps one", () => {
    const text = `陳若蘭說:「${weekend}。」`;
    const [own] = passagesOf(text);
    if (own === undefined) throw new Error("Nothing is listed.");
    expect(passagesOf(text, island, [own])).toEqual([]);
    expect(passagesOf(text, island, [{ ...own, start: own.end - 2 }])).toEqual([]);
    expect(passagesOf(text, island, [{ ...own, start: 0, end: own.start }])).toHaveLength(1);
  });

  it.each([
    ["nobody is said to say it", `門口的木牌上是這樣的:「${weekend}。」`],
    ["it is short: a name, a turn of speech", "陳若蘭說:「這是緣分啊。」"],
    ["it was said at another occasion", `陳若蘭在臉書上發文說:「${weekend}。」`],
    ["it is not quoted", `陳若蘭說,${weekend}。`],
  ])("where %s", (_, text) => {
    expect(unmatched(text)).toEqual([]);
  });

  it.each([
    [
      "somebody else says it, in a sentence behind one on the guest",
      `陳若蘭在島上看診二十六年。市長林志遠表示:「${weekend}。」`,
    ],
    ["somebody else is named behind it", `陳若蘭對此沒有回應。「${weekend},」市長林志遠說。`],
  ])("where %s", (_, text) => {
    expect(unmatched(text)).toEqual([]);
  });

  it("where it is somebody else's in English", () => {
    const text = `Marit Lindqvist told the Courier that she was worried. “${tomatoes},” said the mayor of Harrow.`;
    expect(unmatched(text, lake)).toEqual([]);
  });

  it("on a page in another language: a dictionary does not find everything", () => {
    const across = { ...island, reading: { ...island.reading, source: ENGLISH } };
    expect(unmatched(`陳若蘭說:「${weekend}。」`, across)).toEqual([]);
  });
});

it("is listed in the order of the page, whatever the order of what is known", () => {
  const text = `陳若蘭說:「${weekend}。」\n陳若蘭說:「我的狗每天早上都要吃兩顆水煮蛋。」\n陳若蘭又說:「${weekend}還有茄子。」`;
  const all = passagesOf(text);
  expect(all).toHaveLength(3);
  const [first, second, third] = all;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error("Some are missing.");
  expect(passagesOf(text, island, [third, first])).toEqual([second]);
  expect(passagesOf(text, island, [first, third])).toEqual([second]);
});
