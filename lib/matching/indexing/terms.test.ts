import { expect, it } from "vitest";
import { ENGLISH } from "../../language/en/english.ts";
import { CHINESE } from "../../language/zh/chinese.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { TermFinder } from "./terms.ts";

const named = (names: readonly string[]) => ({
  ...LAKE_INTERVIEW,
  outlet: "",
  show: "",
  speakers: [],
  terms: names.map((name) => ({ name, names: [name] })),
});

it("finds names in any script, the longest first, where words have no bounds", () => {
  const finder = new TermFinder(named(["超級智能", "超級"]), CHINESE.words);
  const text = CHINESE.words.fold("个人超级智能与超级");
  expect(finder.find(text).map(({ start, end, term }) => [text.slice(start, end), term])).toEqual([
    ["超级智能", 0],
    ["超级", 1],
  ]);
});

it("finds whole words alone where words stand apart", () => {
  const finder = new TermFinder(named(["Marit Lee", "Lee"]), ENGLISH.words);
  const text = ENGLISH.words.fold("MARIT  Lee’s sleeves; Lee, Leeds");
  expect(finder.find(text).map(({ start, end }) => text.slice(start, end))).toEqual(["marit lee", "lee"]);
});
