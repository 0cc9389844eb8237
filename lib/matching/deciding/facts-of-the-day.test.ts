import { describe, expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { candidateOver, clausesOfWords, indexOf } from "../fixtures/traced-pages.ts";
import { isFactOfTheDay } from "./facts-of-the-day.ts";

const withTerms = (interview: typeof LAKE_INTERVIEW, ...names: string[]) =>
  indexOf({ ...interview, terms: names.map((name) => ({ name, names: [name] })) });
const island = withTerms(ISLAND_INTERVIEW, "跨海大橋", "東嶼島");
const lake = withTerms(LAKE_INTERVIEW, "Harrow Lake");

function isFact(words: string, said: string, index = island, quoted = false): boolean {
  const candidate = candidateOver(words, words, index, { quoted, ranges: [clausesOfWords(said, index)] });
  return isFactOfTheDay(fold(words), candidate, new Work());
}

const bridge = "政府打算花十二億元蓋一座跨海大橋";

describe("a fact of the day", () => {
  it.each([
    ["a project with its number", "東嶼島跨海大橋造價12億元", bridge],
    ["a number by itself", "總經費十二億元", bridge],
    ["a number behind a name of the one who says it", "陳若蘭指出,跨海大橋要花十二億元", bridge],
    ["a number behind a character beyond the basic plane", "𠮷😀🏥🚁🌉😀跨海大橋12億元", bridge],
  ])("is %s: %s", (_, words, said) => {
    expect(isFact(words, said)).toBe(true);
  });

  it.each([
    ["a statement without a number", "我反對的是把橋當成答案", "我不反對橋，我反對的是把橋當成答案"],
    [
      "a statement beside its number",
      "真正飛得成的只有19次",
      "去年我們申請了四十七次後送，真正飛得成的只有十九次",
    ],
    [
      "the same statement in other words",
      "飛得成的後送只有十九次",
      "去年我們申請了四十七次後送，真正飛得成的只有十九次",
    ],
    [
      "the statement behind characters beyond the basic plane",
      "😀🏥🚁🌉😀😀19次是真正飛得成的",
      "去年我們申請了四十七次後送，真正飛得成的只有十九次",
    ],
  ])("is not %s: %s", (_, words, said) => {
    expect(isFact(words, said)).toBe(false);
  });

  it("is a list of names, and not what is said about them", () => {
    const said = "我會先把每個村子的路燈修好，再請六個居家護理師";
    expect(isFact("路燈、村子、護理師", said)).toBe(true);
    expect(isFact("把每個村子的路燈都修好,再請居家護理師", said)).toBe(false);
  });

  it("is told in English too", () => {
    const catches = "We pulled 4,300 char out of the nets in 1991";
    expect(isFact("Harrow Lake: 4,300 in 1991", catches, lake)).toBe(true);
    expect(isFact("We pulled 4,300 char out of the nets in 1991", catches, lake)).toBe(false);
  });

  it("is whatever shares nothing with its source", () => {
    expect(isFact("明天的船班照常行駛", bridge)).toBe(true);
  });
});

it("draws what it looks at", () => {
  const work = new Work();
  const words = "我反對的是把橋當成答案";
  const candidate = candidateOver(words, words, island, { ranges: [clausesOfWords("我不反對橋", island)] });
  isFactOfTheDay(fold(words), candidate, work);
  expect(work.total).toBeGreaterThan(words.length);
  expect(work.total).toBeLessThan(100_000);
});
