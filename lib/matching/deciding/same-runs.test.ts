import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHINESE } from "../../language/zh/chinese.ts";
import { Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { candidateOver, clausesOfWords, indexOf } from "../fixtures/traced-pages.ts";
import { longSameRuns } from "./same-runs.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);

/** How many long runs a page has in common with some words of the transcript. */
const runs = (page: string, said: string, index = island): number =>
  longSameRuns(page, candidateOver(page, page, index, { ranges: [clausesOfWords(said, index)] }), new Work());

const nurses = "剩下的那些夜晚，病人只能靠護理師的一雙手";
const bay = "My grandmother drove a horse and a sledge full of barley across the bay in April";

describe("a long run of the same letters", () => {
  it("is a sentence that is handed on letter for letter", () => {
    expect(
      runs(
        "去年我們申請了四十七次後送，真正飛得成的只有十九次。",
        "去年我們申請了四十七次後送，真正飛得成的只有十九次",
      ),
    ).toBe(1);
    expect(runs(bay, bay, lake)).toBe(1);
  });

  it("is the same in another script, width, case and punctuation", () => {
    const simplified = "去年我们申请了四十七次后送真正飞得成的只有十九次";
    expect(runs(simplified, "去年我們申請了四十七次後送，真正飛得成的只有十九次")).toBe(1);
    expect(runs(bay.toUpperCase(), bay, lake)).toBe(1);
  });

  it("is none where the same is told in other words", () => {
    expect(
      runs(
        "去年我們提出四十七次後送申請，飛成功的僅僅十九次。",
        "去年我們申請了四十七次後送，真正飛得成的只有十九次",
      ),
    ).toBe(0);
    expect(runs("In April her grandmother took barley over the ice on a horse-drawn sledge", bay, lake)).toBe(
      0,
    );
  });

  it("is none where the words are few: anybody may say them", () => {
    expect(runs("我不反對橋，我反對的是把橋當成答案", "我不反對橋，我反對的是把橋當成答案")).toBe(0);
    expect(runs("A lake is a slow animal", "A lake is a slow animal", lake)).toBe(0);
  });

  it("is none by the length of the names in it", () => {
    const named = indexOf({
      ...ISLAND_INTERVIEW,
      terms: [{ name: "護理師", names: ["剩下的那些夜晚"] }],
    });
    const [shorter, longer] = [nurses, "去年我們申請了四十七次後送，真正飛得成的只有十九次"];
    expect(runs(shorter, shorter, named)).toBe(0);
    expect(runs(longer, longer, named)).toBe(1);
  });

  it("counts once for each stretch that is the same", () => {
    const said =
      "如果那十二億元可以分我一成，我會先把每個村子的路燈修好，再請六個居家護理師。跌倒比心臟病更常把老人家送進醫院";
    expect(runs(said, said)).toBe(1);
    expect(runs(said.replace("路燈修好", "路燈、水管和屋頂修好"), said)).toBe(2);
  });

  it("is none in another language", () => {
    const across = { ...lake, reading: { ...lake.reading, source: CHINESE } };
    const candidate = candidateOver(bay, bay, across, { ranges: [clausesOfWords(bay, across)] });
    expect(longSameRuns(bay, candidate, new Work())).toBe(0);
  });

  it("is never found in a few characters, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 9 }), (page) => {
        expect(runs(page, nurses)).toBe(0);
      }),
    );
  });
});

it("draws what it compares", () => {
  const drawn = (words: string): number => {
    const work = new Work();
    longSameRuns(
      words,
      candidateOver(words, words, island, { ranges: [clausesOfWords(nurses, island)] }),
      work,
    );
    return work.total;
  };
  expect(drawn(nurses.repeat(20))).toBeGreaterThan(drawn(nurses));
  expect(drawn("橋".repeat(2_000))).toBeLessThan(600_000);
});
