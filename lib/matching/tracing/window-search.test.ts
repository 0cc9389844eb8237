import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { searched } from "../fixtures/clause-sums.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { clausesOfWords, indexOf } from "../fixtures/traced-pages.ts";
import type { Features } from "../indexing/features.ts";
import { mostInWindow } from "./clause-sums.ts";
import { topClauses } from "./seed-clauses.ts";
import type { WindowMatch } from "./window-match.ts";
import { bestWindow, rivalWindow } from "./window-search.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);

/** The longest window. */
const WINDOW = 6;

function best(text: string, index = island, above = 0): WindowMatch | null {
  const { features, sums } = searched(text, index);
  return bestWindow(features, sums, index, above, new Work());
}

function rival(text: string, index = island): WindowMatch | null {
  const { features, sums } = searched(text, index);
  const found = bestWindow(features, sums, index, 0, new Work());
  return found && rivalWindow(features, sums, index, found, new Work());
}

/** Some clauses of the transcript, whole or in part, in any order. */
const texts = fc
  .array(fc.tuple(fc.nat(island.clauses.length - 1), fc.nat(3), fc.integer({ min: 4, max: 20 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.map(([at, from, to]) => island.clauses[at]?.text.slice(from, to) ?? "").join(","));

describe("where words come from", () => {
  it.each([
    ["去年我們申請了四十七次後送，真正飛得成的只有十九次", island],
    ["我不反對橋，我反對的是把橋當成答案", island],
    [
      "They spawn on gravel in the cold, and they need the water under the ice to stay quiet and full of oxygen",
      lake,
    ],
    ["You cannot close a lake the way you close a factory", lake],
  ])("is where they stand letter for letter: %s", (words, index) => {
    const { first, last } = clausesOfWords(words, index);
    expect(best(words, index)).toMatchObject({ first, last });
  });

  it("is where they stand though they are told in other words", () => {
    const { first, last } = clausesOfWords("去年我們申請了四十七次後送，真正飛得成的只有十九次", island);
    expect(best("全年四十七次申請後送，飛成的不過十九次")).toMatchObject({ first, last });
  });

  it("is nowhere for words that share nothing, or none", () => {
    expect(best("")).toBeNull();
    expect(best("zxcvb")).toBeNull();
  });

  it("is of no use where it is not above what is known already", () => {
    const words = "我不反對橋，我反對的是把橋當成答案";
    const found = best(words);
    if (found === null) throw new Error("Nothing is found.");
    expect(best(words, island, found.score)).toBeNull();
    expect(best(words, island, found.score - 0.01)).toEqual(found);
  });

  it("lies within one turn, is no longer than a window, and shares no more than there is", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { features, sums } = searched(text, island);
        const found = bestWindow(features, sums, island, 0, new Work());
        if (found === null) return;
        const clauses = island.clauses.slice(found.first, found.last);
        expect(found.first).toBeGreaterThanOrEqual(0);
        expect(clauses.length).toBeGreaterThan(0);
        expect(clauses.length).toBeLessThanOrEqual(WINDOW);
        expect(new Set(clauses.map(({ turn }) => turn)).size).toBe(1);
        expect(found.shared).toBeLessThanOrEqual(features.total + 1e-3);
        expect(found.shared).toBeLessThanOrEqual(mostInWindow(sums) + 1e-3);
        expect(found.score).toBeLessThanOrEqual(found.shared);
      }),
    );
  });

  it("is the best of all windows that hold one of the clauses with most in common", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { features, sums } = searched(text, island);
        let highest = 0;
        for (const seed of topClauses(sums))
          for (let first = Math.max(0, seed - WINDOW + 1); first <= seed; first++)
            for (let last = seed; last < Math.min(island.clauses.length, first + WINDOW); last++) {
              if (island.clauses[first]?.turn !== island.clauses[last]?.turn) continue;
              if ((sums[first] ?? 0) < 1 || (sums[last] ?? 0) < 1) continue;
              highest = Math.max(highest, scoreOf(features, first, last + 1));
            }
        expect(bestWindow(features, sums, island, 0, new Work())?.score ?? 0).toBeCloseTo(highest, 2);
      }),
      { numRuns: 50 },
    );
  });
});

/** What a window is ranked by, worked out feature by feature. */
function scoreOf({ keys, weights, groups }: Features, first: number, last: number): number {
  const held = new Map<number, number>();
  keys.forEach((key, at) => {
    const posting = island.postings.get(key);
    posting?.clauses.forEach((clause, entry) => {
      if (clause < first || clause >= last) return;
      const group = groups[at] ?? 0;
      const weight = Math.min(weights[at] ?? 0, posting.weights[entry] ?? 0);
      held.set(group, Math.max(held.get(group) ?? 0, weight));
    });
  });
  const shared = [...held.values()].reduce((sum, weight) => sum + weight, 0);
  const size = island.clauses.slice(first, last).reduce((sum, { weight }) => sum + weight, 0);
  return shared - 0.1 * Math.max(0, size - shared);
}

describe("the best place elsewhere", () => {
  it("is none for words that stand nowhere else, or are repeated word for word", () => {
    expect(rival("疫苗要放在魚市場的冰櫃裡")?.score ?? 0).toBeLessThan(4);
    expect(rival("跌倒比心臟病更常把老人家送進醫院")?.first).not.toBe(
      clausesOfWords("跌倒比心臟病更常把老人家送進醫院，這句話讓我很意外", island).first,
    );
  });

  it("is where half of it comes from", () => {
    const other = clausesOfWords("收音機可以留下", island);
    expect(rival("直升機是用來救命的，不是用來代替門診的，收音機可以留下")?.first).toBe(other.first);
  });

  it("shares no sentence with the best one", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { features, sums } = searched(text, island);
        const found = bestWindow(features, sums, island, 0, new Work());
        const other = found && rivalWindow(features, sums, island, found, new Work());
        if (found === null || other === null) return;
        const sentences = (match: WindowMatch) =>
          island.clauses.slice(match.first, match.last).map(({ sentence }) => sentence);
        const own = new Set(sentences(found));
        expect(sentences(other).some((sentence) => own.has(sentence))).toBe(false);
        expect(other.score).toBeLessThanOrEqual(found.score + 1e-3);
      }),
    );
  });
});

it("finds the same again after searches for other and longer words", () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const found = best(one);
      best(`${other},${other}我反對的是把橋當成答案，直升機是用來救命的`);
      expect(best(one)).toEqual(found);
    }),
    { numRuns: 40 },
  );
});

it("draws what it looks at", () => {
  const { features, sums } = searched("去年我們申請了四十七次後送，真正飛得成的只有十九次", island);
  const work = new Work();
  bestWindow(features, sums, island, 0, work);
  expect(work.total).toBeGreaterThanOrEqual(island.clauses.length);
  expect(work.total).toBeLessThan(100_000);
});
