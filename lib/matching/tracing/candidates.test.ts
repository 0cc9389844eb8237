import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clausesOf } from "../../text/clauses.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { clausesOfWords, indexOf } from "../fixtures/traced-pages.ts";
import type { ClauseRange } from "../judging/sources.ts";
import { candidatesOf, isNear, joinLine } from "./candidates.ts";
import type { Span } from "./spans.ts";
import type { TracedSegment } from "./trace.ts";

const island = indexOf(ISLAND_INTERVIEW);
const bridge = clausesOfWords("我不反對橋", island);
const answer = clausesOfWords("我反對的是把橋當成答案", island);
const radio = clausesOfWords("收音機可以留下", island);
const temper = clausesOfWords("我的壞脾氣我自己帶走", island);

const TEXT = "橋我是不反對的，拿橋當答案我才反對，收音機留下來，壞脾氣我帶走";
const span = (quoted: boolean, text = TEXT): Span => ({
  start: 0,
  end: text.length,
  quoted,
  clauses: clausesOf(text),
});

const segment = (at: number, source: ClauseRange, given: Partial<TracedSegment> = {}): TracedSegment => ({
  from: at,
  to: at + 1,
  source: { ...source, shared: 10, score: 10 },
  evidence: 10,
  margin: 8,
  alternative: null,
  share: 0.5,
  ...given,
});

const found = (quoted: boolean, ...segments: TracedSegment[]) => candidatesOf(span(quoted), segments, island);

describe("a quotation is one candidate", () => {
  it("over all its words, whatever of them is traced", () => {
    const [candidate, ...others] = found(true, segment(1, answer));
    expect(others).toEqual([]);
    expect(candidate).toMatchObject({
      start: 0,
      end: TEXT.length,
      quoted: true,
      direct: false,
      ranges: [answer],
    });
    expect(candidate?.traced).toBeGreaterThan(0.2);
    expect(candidate?.traced).toBeLessThan(0.4);
  });

  it("from two places, with the evidence of both and the margin of the better", () => {
    const [candidate] = found(true, segment(0, bridge), segment(2, radio, { margin: 12 }));
    expect(candidate).toMatchObject({ ranges: [bridge, radio], evidence: 20, margin: 12 });
  });

  it("from one place where its parts follow one another", () => {
    const [candidate] = found(true, segment(0, bridge), segment(1, answer));
    expect(candidate?.ranges).toEqual([{ first: bridge.first, last: answer.last }]);
  });

  it("and not spliced for the sake of a few words from elsewhere", () => {
    const [candidate] = found(
      true,
      segment(0, bridge, { evidence: 20 }),
      segment(3, temper, { evidence: 4, margin: 4 }),
    );
    expect(candidate).toMatchObject({ ranges: [bridge], evidence: 20 });
  });

  it("and not doubtful where another place says the same", () => {
    const alternative = { ...temper, shared: 9, score: 9 };
    const [candidate] = found(true, segment(0, bridge, { margin: 1, alternative }));
    expect(candidate).toMatchObject({ margin: 10, alternative: temper });
    expect(found(false, segment(0, bridge, { margin: 1, alternative }))).toEqual([]);
  });
});

describe("running text gives a candidate for each stretch from one place", () => {
  it("cut where the place changes", () => {
    const candidates = found(
      false,
      segment(0, bridge),
      segment(1, answer),
      segment(2, radio),
      segment(3, temper),
    );
    expect(candidates.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      "橋我是不反對的，拿橋當答案我才反對",
      "收音機留下來，壞脾氣我帶走",
    ]);
    expect(candidates.map(({ ranges }) => ranges)).toEqual([
      [{ first: bridge.first, last: answer.last }],
      [{ first: radio.first, last: temper.last }],
    ]);
    expect(candidates.map(({ traced }) => traced)).toEqual([1, 1]);
  });

  it("and where words of its own stand between", () => {
    expect(found(false, segment(0, bridge), segment(2, answer))).toHaveLength(2);
  });
});

describe("a place that another would explain nearly as well", () => {
  it("is left out", () => {
    expect(found(true, segment(0, bridge, { margin: 1 }))).toEqual([]);
    expect(found(false, segment(0, bridge, { margin: 1 }), segment(2, radio))).toHaveLength(1);
  });

  it("is kept where it goes on from its neighbour", () => {
    const [candidate] = found(false, segment(0, bridge, { margin: 1 }), segment(1, answer));
    expect(candidate?.ranges).toEqual([{ first: bridge.first, last: answer.last }]);
  });
});

it("has nothing where nothing is traced", () => {
  expect(found(true)).toEqual([]);
  expect(found(false)).toEqual([]);
});

const segments = fc
  .subarray([0, 1, 2, 3])
  .chain((places) =>
    fc.tuple(
      ...places.map((at) =>
        fc
          .tuple(fc.nat(island.clauses.length - 2), fc.double({ min: 0.1, max: 30, noNaN: true }), fc.nat(20))
          .map(([first, evidence, margin]) => segment(at, { first, last: first + 1 }, { evidence, margin })),
      ),
    ),
  );

it("lies within its span, in order, without overlaps, and traces no more than there is", () => {
  fc.assert(
    fc.property(segments, fc.boolean(), (traced, quoted) => {
      let last = 0;
      for (const candidate of candidatesOf(span(quoted), traced, island)) {
        expect(candidate.start).toBeGreaterThanOrEqual(last);
        expect(candidate.end).toBeGreaterThan(candidate.start);
        expect(candidate.end).toBeLessThanOrEqual(TEXT.length);
        expect(candidate.traced).toBeGreaterThan(0);
        expect(candidate.traced).toBeLessThanOrEqual(1);
        expect(candidate.share).toBeCloseTo(0.5);
        expect(candidate.ranges.length).toBeGreaterThan(0);
        last = candidate.end;
      }
    }),
  );
});

describe("the candidates of a line as one", () => {
  it("are none for none", () => {
    expect(joinLine([], 0, 10)).toBeNull();
  });

  it("add up what they bring, over the whole line", () => {
    const parts = found(false, segment(0, bridge), segment(2, radio, { margin: 12 }));
    const line = joinLine(parts, 0, TEXT.length);
    expect(line).toMatchObject({
      start: 0,
      end: TEXT.length,
      direct: true,
      quoted: false,
      evidence: 20,
      margin: 12,
    });
    expect(line?.ranges).toEqual([bridge, radio]);
    expect(line?.share).toBeCloseTo(0.5);
    expect(line?.traced).toBeLessThan(1);
  });
});

it("is near to the transcript with some evidence and some of its weight, however doubtful the place", () => {
  expect(isNear([segment(0, bridge, { evidence: 9, share: 0.5, margin: 0 })])).toBe(true);
  expect(isNear([segment(0, bridge, { evidence: 9, share: 0.2 })])).toBe(false);
  expect(isNear([segment(0, bridge, { evidence: 5, share: 0.9 })])).toBe(false);
  expect(isNear([])).toBe(false);
});
