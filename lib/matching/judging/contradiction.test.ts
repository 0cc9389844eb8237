import { expect, it } from "vitest";
import { readingWithin } from "../../language/reading.ts";
import { CHINESE } from "../../language/zh/chinese.ts";
import { Work } from "../../text/work.ts";
import { changedWords } from "../change.ts";
import { sourceOf } from "../fixtures/passage-source.ts";
import { contradictionOf } from "./contradiction.ts";
import { judge } from "./verdict.ts";

function factsOf(page: string, ...texts: readonly string[]) {
  const sources = texts.map(sourceOf);
  const work = new Work();
  const { similarity, changes } = judge(
    page,
    sources,
    { reported: false, spliced: false, across: false },
    work,
  );
  const reading = readingWithin(CHINESE);
  const contradiction = contradictionOf(
    { words: page, before: "", sources, round: "", similarity, changes, reading },
    work,
  );
  return contradiction === null
    ? null
    : { fact: contradiction.fact, ...changedWords(contradiction, { text: page, sources }) };
}

it.each([
  ["未來幾年會擴大到6吉瓦，真的很大", "亥伯龍將在未來幾年擴展到5吉瓦。", "number", "6吉瓦", "5吉瓦"],
  ["這件事花了我們半年的時間", "這件事花了我們10個月的時間。", "number", "半年", "10個月"],
  ["這件事花了我們一年半的時間", "這件事花了我們10多個月的時間。", "number", "一年半", "10多個月"],
  [
    "這些報道的細節是準確的",
    "很多具體報道的細節本身並不準確。",
    "negation",
    "這些報道的細節是準確的",
    "很多具體報道的細節本身並不準確",
  ],
])("%s contradicts %s", (page, said, fact, onPage, inSource) =>
  expect(factsOf(page, said)).toEqual({ fact, page: onPage, source: inSource }),
);

it("finds the fact in a later source, where that stands among all of them", () => {
  expect(factsOf("都將超過1吉瓦，之後擴展到6吉瓦", "都將超過1吉瓦。", "將在未來幾年擴展到5吉瓦。")).toEqual({
    fact: "number",
    page: "6吉瓦",
    source: "5吉瓦",
  });
});

it("finds none where the same is said in other words", () => {
  expect(factsOf("會擴大到五吉瓦", "將在未來幾年擴展到5吉瓦。")).toBeNull();
});
