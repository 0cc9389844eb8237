import { expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { inOneGo, Work } from "../../text/work.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { holdsName, holdsTitle, placesOfInterview } from "./names-on-page.ts";

const page = (text: string) => ({ text, folded: fold(text) });
const named = (text: string, ...names: string[]): boolean =>
  inOneGo(holdsName(page(text), names, new Work()));
const titled = (text: string, ...titles: string[]): boolean =>
  inOneGo(holdsTitle(page(text), titles, new Work()));

it("finds names in any script, width and case", () => {
  expect(named("主持人莱辛问道", "萊辛")).toBe(true);
  expect(named("ＬＥＳＳＩＮ", "Lessin")).toBe(true);
  expect(named("主持人问道", "萊辛", "")).toBe(false);
});

it("finds a title as a word of its own, with its capitals", () => {
  expect(titled("接受The Information采访", "The Information")).toBe(true);
  expect(titled("THE INFORMATION", "The Information")).toBe(true);
  expect(titled("for the information of all; the Information", "The Information")).toBe(false);
  expect(titled("LATITVDE TITVS", "TITV")).toBe(false);
  expect(titled("上TITV談", "TITV")).toBe(true);
  expect(titled("讀theinformation.com", "theinformation.com")).toBe(true);
  expect(titled("节目《科技访谈》", "科技訪談")).toBe(true);
});

it("finds what begins anywhere in a long text", () => {
  for (const before of [32_760, 32_767, 32_768, 70_000]) {
    expect(named(`${"字".repeat(before)}萊辛`, "莱辛")).toBe(true);
    expect(titled(`${"字".repeat(before)}TITV`, "TITV")).toBe(true);
  }
});

it("names an occasion by its title without the article that a page leaves out or writes small", () => {
  const interview = { ...LAKE_INTERVIEW, outlet: "The Far Post", show: "The Tide", speakers: [] };
  const by = (text: string): readonly string[] =>
    inOneGo(placesOfInterview(page(text), interview, ["the"], new Work())).map((place) => place.by);
  expect(by("She told the Far Post podcast, and a Far Post reporter wrote it down")).toEqual([
    "outlet",
    "outlet",
  ]);
  expect(by("A far post. The tide came in, and the Tide went out.")).toEqual([]);
});
