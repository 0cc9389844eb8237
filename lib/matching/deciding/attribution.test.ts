import { describe, expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import type { Speaker } from "../../interview/interview.ts";
import { ENGLISH } from "../../language/en/english.ts";
import { UNKNOWN } from "../../language/fallback/unknown.ts";
import { CHINESE } from "../../language/zh/chinese.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import {
  attributionLength,
  attributionOf,
  bareLabelLength,
  isSaidByOther,
  namesASpeakerWhoSays,
  namesTopic,
  opensQuotation,
  saidBy,
} from "./attribution.ts";
import type { Told } from "./spoken-words.ts";

const baker: Speaker = { id: "baker", name: "王大明", names: ["王大明"], role: "guest" };
const host: Speaker = { id: "host", name: "李小華", names: ["李小華"], role: "interviewer" };
const told: Told = { interview: { ...LAKE_INTERVIEW, speakers: [baker, host] }, language: CHINESE };
const unknown: Told = { ...told, language: UNKNOWN };
const startOf = (text: string): number => text.indexOf("「") + 1;

describe("who says it", () => {
  it.each([
    ["王大明說:「麵包要慢慢發酵」", "baker"],
    ["李小華問王大明:「麵包要多久?」", null],
    ["王大明和李小華說:「麵包要慢慢發酵」", null],
    ["有人說:「麵包要慢慢發酵」", null],
    ["「麵包要慢慢發酵」,王大明說。", "baker"],
    ["「麵包要慢慢發酵」王大明說,還要等。", null],
    ["他對李小華說:「麵包要慢慢發酵」", null],
    ["「麵包要慢慢發酵,」他這樣對李小華說。", null],
    ["「麵包要多久?」王大明說。", null],
    ["「麵包要慢慢發酵」王大明說:「還要等」", null],
  ])("%s", (text, id) => {
    const place = [startOf(text), text.indexOf("」")] as const;
    expect(saidBy(fold(text), ...place, told)?.id ?? null).toBe(id);
    expect(saidBy(fold(text), ...place, unknown)).toBeNull();
  });

  const english: Told = {
    interview: {
      ...LAKE_INTERVIEW,
      speakers: [
        { ...baker, names: ["Ann Baker", "Baker"] },
        { ...host, names: ["Sam Hill", "Hill"] },
      ],
    },
    language: ENGLISH,
  };

  it.each([
    ["Baker said: “Bread wants time.”", "baker"],
    ["“Bread wants time,” Ann Baker said, and went home.", "baker"],
    ["“Bread wants time,” said Baker.", "baker"],
    ["“How long does it take,” asked Hill.", null],
    ["“Bread wants time,” she told Hill.", null],
    ["“Bread wants time,” she said to Sam Hill.", null],
    ["“How long does it take?” Baker said it depends.", null],
    ["“Bread wants time,” Baker told Hill.", null],
    ["“Bread wants time.” Baker said: “Go home.”", null],
    ["“Bread wants time,” the mayor said.", null],
  ])("%s", (text, id) => {
    const place = [text.indexOf("“") + 1, text.indexOf("”")] as const;
    expect(saidBy(fold(text), ...place, english)?.id ?? null).toBe(id);
  });

  it("is somebody else where another name stands before the verb", () => {
    const text = "市長表示:「麵包要慢慢發酵」";
    const isByOther = (words: string, of: Told): boolean =>
      isSaidByOther(fold(words), startOf(words), words.indexOf("」"), of);
    expect(isByOther(text, told)).toBe(true);
    expect(isByOther(text.replace("市長", "王大明"), told)).toBe(false);
    expect(isByOther(text, unknown)).toBe(false);
  });

  it.each([
    ["“Bread wants time,” the report noted with regret.", true],
    ["“Bread wants time,” said the mayor of Harrow.", true],
    ["“Bread wants time,” she said.", false],
    ["“Bread wants time,” the chief executive said.", false],
    ["“Bread wants time,” said Ann Baker.", false],
  ])("is somebody else, by what stands behind it: %s", (text, isOther) => {
    expect(isSaidByOther(fold(text), text.indexOf("“") + 1, text.indexOf("”"), english)).toBe(isOther);
  });

  it("is told by what stands before a passage and behind it", () => {
    const text = fold("被記者問到麵包,王大明認為要慢慢發酵");
    const start = text.indexOf(fold("要慢"));
    expect(attributionOf(text, start, text.length, told)).toMatchObject({ spoken: true, asked: true });
    expect(attributionOf(text, start, text.length, unknown)).toEqual({
      spoken: false,
      asked: false,
      speakers: [],
    });
  });
});

describe("words that are no statement", () => {
  it("only say who says it, or what is talked about, or open a quotation", () => {
    expect(attributionLength(fold("王大明認為麵包要慢慢發酵"), told)).toBe("王大明認為".length);
    expect(attributionLength(fold("我認為麵包要慢慢發酵"), told)).toBe(0);
    expect(namesTopic(fold("談到麵包的價格"), told)).toBe(true);
    expect(opensQuotation(fold("王大明說:「麵"), "王大明說".length, told)).toBe(true);
  });

  it("are labels where a name and white space begin a line", () => {
    expect(bareLabelLength(fold("王大明  麵包要慢慢發酵"), told)).toBe("王大明  ".length);
    expect(bareLabelLength(fold("王大明  認為麵包"), told)).toBe(0);
  });
});

it("tells whether a speaker is said to say something, or merely named", () => {
  expect(namesASpeakerWhoSays(fold("王大明昨天表示"), told)).toBe(true);
  expect(namesASpeakerWhoSays(fold("王大明昨天離開"), told)).toBe(false);
  expect(namesASpeakerWhoSays(fold("王大明昨天離開"), unknown)).toBe(true);
});
