import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clausesOf } from "../../text/clauses.ts";
import { inOneGo, STEP_WORK, Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { clausesOfWords, indexOf } from "../fixtures/traced-pages.ts";
import { type TracedSegment, traceClauses } from "./trace.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);

const trace = (text: string, index = island): TracedSegment[] =>
  inOneGo(traceClauses(text, clausesOf(text, 0, text.length, index.language.goesOn), index, new Work()));
const sourcesIn = (text: string, index = island) =>
  trace(text, index).map(({ source }) => ({ first: source.first, last: source.last }));

describe("a stretch of a page is traced", () => {
  it.each([
    ["letter for letter", "去年我們申請了四十七次後送，真正飛得成的只有十九次。"],
    ["in another script", "去年我们申请了四十七次后送,真正飞得成的只有十九次"],
    ["in other words", "全年四十七次申請後送，飛成的不過十九次"],
  ])("to where it was said, %s", (_, text) => {
    expect(sourcesIn(text)).toEqual([
      clausesOfWords("去年我們申請了四十七次後送，真正飛得成的只有十九次", island),
    ]);
  });

  it("in English, through another tense and order", () => {
    const said = "We pulled 4,300 char out of the nets in 1991";
    expect(sourcesIn("In 1991 they were pulling 4,300 char from the nets", lake)).toEqual([
      clausesOfWords(said, lake),
    ]);
  });

  it("to two places where it was put together from two, in the order of the page", () => {
    const [bridge, radio] = ["我反對的是把橋當成答案", "收音機可以留下，我的壞脾氣我自己帶走"];
    expect(sourcesIn(`${radio}，${bridge}`)).toEqual([
      clausesOfWords(radio, island),
      clausesOfWords(bridge, island),
    ]);
  });

  it("without what the page puts in between", () => {
    const text = "直升機是用來救命的，昨天的股市大漲三百點，不是用來代替門診的";
    expect(
      trace(text).every(
        ({ source }) => source.last <= clausesOfWords("政府打算花十二億元蓋一座跨海大橋", island).first,
      ),
    ).toBe(true);
  });

  it("nowhere where it has nothing of the transcript", () => {
    expect(trace("今天下午三點開船。")).toEqual([]);
    expect(trace("The committee met twice.", lake)).toEqual([]);
    expect(trace("")).toEqual([]);
  });
});

describe("how sure a place is", () => {
  it("is told by evidence, margin and share: a sentence letter for letter has more than one in other words", () => {
    const [exact] = trace("去年我們申請了四十七次後送，真正飛得成的只有十九次");
    const [other] = trace("全年四十七次申請後送，飛成的不過十九次");
    expect(exact?.share).toBeGreaterThan(0.95);
    expect(exact?.evidence).toBeGreaterThan(other?.evidence ?? Number.POSITIVE_INFINITY);
    expect(exact?.margin).toBeGreaterThan(10);
  });

  it("is no doubt where the host repeats the guest word for word", () => {
    const [segment] = trace("跌倒比心臟病更常把老人家送進醫院");
    expect(segment?.margin).toBeGreaterThan(8);
  });

  it("is shown with another place where that says the same, as far as the page tells", () => {
    const [both] = trace("那十二億元");
    expect([both?.source.first, both?.alternative?.first]).toEqual([
      clausesOfWords("如果那十二億元可以分我一成", island).first,
      clausesOfWords("政府打算花十二億元蓋一座跨海大橋", island).first,
    ]);
    const [only] = trace("碼頭上只有一盞燈");
    expect(only?.alternative).toBeNull();
  });
});

const part = fc.oneof(
  fc.nat(island.clauses.length - 1).map((at) => island.clauses[at]?.text ?? ""),
  fc.constantFrom("今天下午開船", "𠮷😀", "十二億元", "島上"),
);

it("gives segments in order that do not overlap, each from a place that there is", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom("，", "。", "\n"), (parts, mark) => {
      const text = parts.join(mark);
      const clauses = clausesOf(text);
      let from = 0;
      for (const segment of inOneGo(traceClauses(text, clauses, island, new Work()))) {
        expect(segment.from).toBeGreaterThanOrEqual(from);
        expect(segment.to).toBeGreaterThan(segment.from);
        expect(segment.to).toBeLessThanOrEqual(clauses.length);
        expect(segment.source.first).toBeGreaterThanOrEqual(0);
        expect(segment.source.last).toBeGreaterThan(segment.source.first);
        expect(segment.source.last).toBeLessThanOrEqual(island.clauses.length);
        expect(segment.evidence).toBeGreaterThan(0);
        expect(segment.share).toBeGreaterThan(0);
        expect(segment.share).toBeLessThanOrEqual(1 + 1e-3);
        from = segment.to;
      }
    }),
    { numRuns: 50 },
  );
});

it("goes in steps, none of which draws more than a step may", () => {
  const text = island.clauses.map((clause) => clause.text).join("，");
  const work = new Work();
  const steps = traceClauses(text, clausesOf(text), island, work);
  let count = 0;
  for (let before = 0; !steps.next().done; before = work.total, count++)
    expect(work.total - before).toBeLessThanOrEqual(STEP_WORK);
  expect(count).toBeGreaterThan(0);
});
