import { expect, it } from "vitest";
import { inOneGo, Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { indexOf, traced } from "../fixtures/traced-pages.ts";
import { probabilityOf } from "./acceptance-model.ts";
import { LineLabels } from "./direct-speech.ts";
import { besideNeighbours, judgedCandidates } from "./judged-candidates.ts";

const island = indexOf(ISLAND_INTERVIEW);

function judged(text: string) {
  const page = traced(text, island);
  const labels = inOneGo(LineLabels.of(page, island, new Work()));
  return inOneGo(judgedCandidates(page, labels, island, new Work())).map((own) => ({
    ...own,
    words: text.slice(own.candidate.start, own.candidate.end),
  }));
}

const hospital = "跌倒比心臟病更常把老人家送進醫院";
const weak = "橋蓋好了，年輕人走得比較快";

it("judges a candidate beside what stands next to it: a neighbour makes it more probable", () => {
  const probability = (text: string) => {
    const own = judged(text).find(({ words }) => words.includes("年輕人走得比較快"));
    return own === undefined ? 0 : probabilityOf(own.features);
  };
  const alone = probability(`${weak}。`);
  const beside = probability(`${weak}，老人還是留在原來的山坡上。陳若蘭說：「我反對的是把橋當成答案。」`);
  expect(alone).toBeGreaterThan(0);
  expect(beside).toBeGreaterThan(alone);
});

it("leaves out what the page says was said at another occasion", () => {
  const text = `陳若蘭說：「${hospital}。」\n她去年在臉書發文說：「我會先把每個村子的路燈修好。」`;
  expect(judged(text).map(({ words }) => words)).toEqual([`${hospital}。`]);
});

it("says of each what its neighbours alone say, however often that is asked", () => {
  const once = judged(`陳若蘭說：「${hospital}。」她又說：「我會先把每個村子的路燈修好。」`);
  const twice = inOneGo(besideNeighbours(once, new Work()));
  expect(twice.map(({ features }) => features)).toEqual(once.map(({ features }) => features));
});
