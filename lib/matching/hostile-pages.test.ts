import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { bundledInterviews } from "../../tooling/interviews.ts";
import { englishLexicon } from "../../tooling/lexicon.ts";
import { inOneGo, STEP_WORK, Work } from "../text/work.ts";
import { LONGEST_PAGE } from "./caps.ts";
import { findCoverage } from "./coverage.ts";
import { hostileTexts } from "./fixtures/hostile-texts.ts";
import { LAKE_INTERVIEW_WITH_CHINESE_NAMES } from "./fixtures/translated-articles.ts";
import { watchSearch } from "./fixtures/watched-search.ts";
import { prepareSlices } from "./indexing/prepared-indexes.ts";

const [interview] = bundledInterviews();
if (interview === undefined) throw new Error("There is no bundled interview.");
const kinds = Object.keys(hostileTexts(interview));

beforeAll(() => inOneGo(prepareSlices(interview)));

describe("no step draws more than a step may, in", () => {
  it.each(kinds)("%s", { timeout: 60_000 }, (kind) => {
    const text = hostileTexts(interview)[kind]?.(20_000) ?? "";
    const { mostDrawn, drawn } = watchSearch(text, interview);
    expect(mostDrawn).toBeLessThanOrEqual(STEP_WORK);
    // The bound is no bound where nothing is counted.
    expect(drawn).toBeGreaterThan(text.length);
  });

  it("any mixture of them", { timeout: 120_000 }, () => {
    const part = fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 4_000 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("", "\n", "」", "。", "，"),
        (seed, parts, between) => {
          const texts = hostileTexts(interview, seed);
          const text = parts.map(([kind, length]) => texts[kind]?.(length) ?? "").join(between);
          expect(watchSearch(text, interview).mostDrawn).toBeLessThanOrEqual(STEP_WORK);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("no step draws more than a step may on pages in another language, in", () => {
  const pairs = [
    { searched: LAKE_INTERVIEW_WITH_CHINESE_NAMES, written: interview, name: "林德奎斯特" },
    { searched: interview, written: LAKE_INTERVIEW_WITH_CHINESE_NAMES, name: "Zuckerberg" },
  ];
  beforeAll(() => {
    for (const { searched, name } of pairs)
      findCoverage({ title: "", text: name }, [searched], englishLexicon());
  });

  it.each(kinds)("%s", { timeout: 60_000 }, (kind) => {
    for (const { searched, written, name } of pairs) {
      const text = `${name}\n${hostileTexts(written)[kind]?.(8_000) ?? ""}`;
      const { mostDrawn, drawn } = watchSearch(text, searched, englishLexicon());
      expect(mostDrawn).toBeLessThanOrEqual(STEP_WORK);
      expect(drawn).toBeGreaterThan(text.length);
    }
  });

  it("words with a dozen translations each", { timeout: 60_000 }, () => {
    const words = "build power take make strike turn work run build compute level plain set hand ".repeat(
      600,
    );
    const text = `The Zuckerberg of the interview is one that was in it: “${words}”`;
    expect(watchSearch(text, interview, englishLexicon()).mostDrawn).toBeLessThanOrEqual(STEP_WORK);
  });
});

describe("what is left out is told", () => {
  const name = interview.speakers[0]?.name ?? "";

  it("of a page that is longer than what is read", () => {
    const long = `${name}${"\n".repeat(LONGEST_PAGE)}`;
    expect(findCoverage({ title: "", text: long }, [interview]).leftOut).toBe("rest");
    expect(findCoverage({ title: "", text: long.slice(0, LONGEST_PAGE) }, [interview]).leftOut).toBeNull();
  });

  it("of a page that draws more than it may", { timeout: 60_000 }, () => {
    // A transcript that says one thing a thousand times makes every clause of the page look everywhere.
    const [rendition] = interview.renditions;
    const [turn] = rendition?.turns ?? [];
    if (rendition === undefined || turn === undefined) throw new Error("The interview is empty.");
    const repeating = {
      ...interview,
      renditions: [
        { ...rendition, turns: Array.from({ length: 200 }, (_, at) => ({ ...turn, number: at + 1 })) },
      ],
    };
    inOneGo(prepareSlices(repeating));
    const words = turn.paragraphs.map(({ text }) => text).join("");
    const course = watchSearch(`${name}「${words.repeat(400)}」`, repeating);
    expect(course.coverage).toMatchObject({ covered: false, passages: [], leftOut: "page" });
    expect(course.mostDrawn).toBeLessThanOrEqual(STEP_WORK);
  });
});

describe("work", () => {
  it("ends a step only when it has done enough", () => {
    const work = new Work();
    const steps = function* () {
      for (let at = 0; at < 10; at++) {
        work.draw(STEP_WORK / 10);
        yield* work.pause();
      }
    };
    expect([...steps()].length).toBeGreaterThan(1);
    expect([...work.pause()]).toEqual([]);
  });
});
