import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Interview } from "../../interview/interview.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { clausesOfWords, indexOf } from "../fixtures/traced-pages.ts";
import { areSpliced, type ClauseRange, joinRanges, sameElsewhere, sourcesOf } from "./sources.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);
const inIsland = (words: string): ClauseRange => clausesOfWords(words, island);
const inLake = (words: string): ClauseRange => clausesOfWords(words, lake);

/** The interview with the doctor, of which one turn says something else. */
function withTurn(number: number, ...texts: readonly string[]): Interview {
  return {
    ...ISLAND_INTERVIEW,
    renditions: ISLAND_INTERVIEW.renditions.map((rendition) => ({
      ...rendition,
      turns: rendition.turns.map((turn) =>
        turn.number === number
          ? { ...turn, paragraphs: texts.map((text) => ({ original: text, text, cuts: [] })) }
          : turn,
      ),
    })),
  };
}

const anyRange = fc
  .tuple(fc.nat(island.clauses.length - 1), fc.integer({ min: 1, max: 6 }))
  .map(([first, length]) => ({ first, last: Math.min(island.clauses.length, first + length) }));

describe("sources are joined", () => {
  it("where they follow one another, or leave a phrase out between them", () => {
    const [bridge, answer] = [inIsland("我不反對橋"), inIsland("我反對的是把橋當成答案")];
    expect(joinRanges([bridge, answer], island)).toEqual([{ first: bridge.first, last: answer.last }]);
    const [nets, boat] = [inLake("Monks dammed it"), inLake("my own father dumped a tractor in it")];
    expect(joinRanges([nets, boat], lake)).toEqual([{ first: nets.first, last: boat.last }]);
  });

  it("also where the page has turned them round", () => {
    const [bridge, answer] = [inIsland("我不反對橋"), inIsland("我反對的是把橋當成答案")];
    expect(joinRanges([answer, bridge], island)).toEqual([{ first: bridge.first, last: answer.last }]);
  });

  it("but not over what was asked in between, nor from far away", () => {
    const [asked, answered] = [inIsland("你反對嗎"), inIsland("我不反對橋")];
    expect(joinRanges([asked, answered], island)).toEqual([asked, answered]);
    const [first, last] = [inIsland("我不反對橋"), inIsland("再請六個居家護理師")];
    expect(joinRanges([first, last], island)).toEqual([first, last]);
  });

  it("and cover all that was given, whatever it is", () => {
    fc.assert(
      fc.property(fc.array(anyRange, { maxLength: 6 }), (ranges) => {
        const joined = joinRanges(ranges, island);
        expect(joined.length).toBeLessThanOrEqual(ranges.length);
        for (const { first, last } of ranges)
          expect(joined.some((whole) => whole.first <= first && last <= whole.last)).toBe(true);
      }),
    );
  });
});

describe("a quotation is spliced", () => {
  it("where a sentence of the transcript was left out between its parts", () => {
    const lamp = inIsland("碼頭上只有一盞燈");
    const people = inIsland("那時候全島有三千兩百人");
    expect(areSpliced([lamp, people], island)).toBe(true);
    expect(areSpliced([people, lamp], island)).toBe(true);
    expect(areSpliced([inLake("Mostly you learn patience"), inLake("A lake is a slow animal")], lake)).toBe(
      true,
    );
  });

  it("but not where its sentences follow one another, or it has one part", () => {
    const lamp = inIsland("碼頭上只有一盞燈");
    const fridge = inIsland("衛生所的冰箱壞了半年");
    expect(areSpliced([lamp, fridge], island)).toBe(false);
    expect(areSpliced([lamp], island)).toBe(false);
    expect(areSpliced([], island)).toBe(false);
  });

  it("but not where what lies between two parts is itself quoted, in a longer one", () => {
    const whole = {
      first: inIsland("我不反對橋").first,
      last: inIsland("跌倒比心臟病更常把老人家送進醫院").last,
    };
    const within = inIsland("我反對的是把橋當成答案");
    const next = inIsland("你說過");
    expect(areSpliced([whole, next], island)).toBe(false);
    expect(areSpliced([whole, next, within], island)).toBe(false);
  });

  it("if and only if a sentence between the first and the last that it cites is cited nowhere", () => {
    fc.assert(
      fc.property(fc.array(anyRange, { maxLength: 5 }), (ranges) => {
        const cited = new Set(
          ranges.flatMap(({ first, last }) =>
            island.clauses.slice(first, last).map(({ sentence }) => sentence),
          ),
        );
        const gaps = Math.max(...cited) - Math.min(...cited) + 1 - cited.size;
        expect(areSpliced(ranges, island)).toBe(ranges.length > 0 && gaps > 0);
      }),
    );
  });
});

describe("the places of the transcript", () => {
  it("are its words with the mark that ends the sentence", () => {
    const words = "跌倒比心臟病更常把老人家送進醫院";
    const [place, ...others] = sourcesOf(inIsland(words), island);
    expect(others).toEqual([]);
    expect(place).toMatchObject({ turn: 6, paragraph: 1, text: `${words}。`, rendition: "transcript" });
    expect(sourcesOf(inIsland("我不反對橋"), island)[0]?.text).toBe("我不反對橋");
  });

  it("close the quotation marks that they open, in the forms that both languages have", () => {
    const [place] = sourcesOf(inLake('What I cannot stand is the word "pristine"'), lake);
    expect(place?.text).toBe('What I cannot stand is the word "pristine".');
    const named = indexOf(withTurn(10, "大家都叫它「老冰箱」。我們沒有別的。"));
    expect(sourcesOf(clausesOfWords("大家都叫它「老冰箱」", named), named)[0]?.text).toBe(
      "大家都叫它「老冰箱」。",
    );
  });

  it("are one for each paragraph", () => {
    const { first } = inIsland("那時候全島有三千兩百人");
    const { last } = inIsland("離島的醫生一半的時間在看病");
    expect(sourcesOf({ first, last }, island).map(({ text }) => text)).toEqual([
      "那時候全島有三千兩百人，現在剩下八百四十人。",
      "我常說，離島的醫生一半的時間在看病",
    ]);
  });

  it("lie within the paragraphs, in order, and hold all that was asked for", () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        const places = sourcesOf(range, island);
        for (const { turn, paragraph, start, end, text, speaker } of places) {
          const said = island.rendition.turns[turn - 1];
          expect(said?.paragraphs[paragraph]?.text.slice(start, end)).toBe(text);
          expect(said?.speaker).toBe(speaker);
        }
        const order = places.map(({ turn, paragraph }) => turn * 100 + paragraph);
        expect(order).toEqual([...new Set(order)].sort((one, other) => one - other));
        for (const clause of island.clauses.slice(range.first, range.last))
          expect(
            places.some(
              ({ turn, paragraph, start, end }) =>
                turn === clause.turn &&
                paragraph === clause.paragraph &&
                start <= clause.start &&
                clause.end <= end,
            ),
          ).toBe(true);
      }),
    );
  });
});

describe("what says the same elsewhere", () => {
  it("is each other place with the same words: the host repeats the guest", () => {
    const words = "跌倒比心臟病更常把老人家送進醫院";
    expect(sameElsewhere(inIsland(words), island).map((places) => places.map(({ turn }) => turn))).toEqual([
      [9],
    ]);
    expect(sameElsewhere(inIsland("我不反對橋"), island)).toEqual([]);
  });

  it("is another place, and not the same words a clause further on", () => {
    const repeating = indexOf(withTurn(10, "不會，不會，不會，不會來。"));
    const { first } = clausesOfWords("不會，不會，不會，不會來。", repeating);
    expect(sameElsewhere({ first, last: first + 2 }, repeating)).toEqual([]);
    const once = sameElsewhere({ first, last: first + 1 }, repeating);
    expect(once.map(([place]) => place?.start)).toEqual([3, 6]);
  });
});
