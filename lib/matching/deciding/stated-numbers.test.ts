import { expect, it } from "vitest";
import { Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { candidateOver, clausesOfWords, foldedPage, indexOf } from "../fixtures/traced-pages.ts";
import { statedNumbers } from "./stated-numbers.ts";

const island = indexOf(ISLAND_INTERVIEW);
const flights = "真正飛得成的只有十九次";

const numbersOf = (text: string, ...said: string[]) => {
  const candidate = candidateOver(text, text, island, {
    ranges: said.map((words) => clausesOfWords(words, island)),
  });
  const found = statedNumbers(foldedPage(text).folded, candidate, new Work());
  return {
    stated: found?.stated.map(({ value }) => value),
    said: found?.said.map(({ value }) => value).sort((one, other) => one - other),
  };
};

it("has the numbers of a passage beside those that were said there and right next to it", () => {
  expect(numbersOf("飛成的只有19次", flights)).toEqual({ stated: [19], said: [19, 47] });
});

it("counts each clause of the transcript once, however near its sources are to one another", () => {
  const application = "去年我們申請了四十七次後送";
  expect(numbersOf("47次申請，19次飛成", application, flights).said).toEqual([19, 47]);
});

it("looks at the transcript only where the passage states a number", () => {
  expect(numbersOf("飛得成的不多", flights)).toEqual({ stated: [], said: [] });
});
