import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../language/en/english.ts";
import { Work } from "../../text/work.ts";
import { changedWords } from "../change.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { candidateOver, clausesOfWords, foldedPage, indexOf } from "../fixtures/traced-pages.ts";
import type { Passage } from "../passage.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { passageOf } from "./passage-of-candidate.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);
const [guest, host] = ["speaker-2", "speaker-1"];

/** What a page shows of some words, where they go back to others. */
function shown(
  text: string,
  words: string,
  said: string | readonly string[],
  given: Partial<Candidate> = {},
  index = island,
): Passage {
  const ranges = [said].flat().map((part) => clausesOfWords(part, index));
  return passageOf(
    foldedPage(text),
    { ...candidateOver(words, text, index, { quoted: true, ranges, ...given }), probability: 0.9 },
    new Work(),
  );
}

const flights = "去年我們申請了四十七次後送，真正飛得成的只有十九次";
const hospital = "跌倒比心臟病更常把老人家送進醫院";

describe("the kind of a passage", () => {
  const kindOf = (
    words: string,
    said: string | readonly string[],
    given: Partial<Candidate> = {},
    frame = "陳若蘭說：「*」",
  ) => shown(frame.replace("*", words), words, said, given).kind;

  it("is verbatim, edited, reworded or spliced for a quotation", () => {
    expect(kindOf("去年我们申请了四十七次后送,真正飞得成的只有十九次", flights)).toBe("verbatim");
    expect(kindOf("去年我們申請四十七次後送，真正飛得成的就只有十九次", flights)).toBe("edited");
    expect(kindOf("一年四十七次後送的申請裡，飛成的不到一半", flights)).toBe("reworded");
    expect(kindOf(`碼頭上只有一盞燈，${hospital}`, ["碼頭上只有一盞燈", hospital])).toBe("spliced");
  });

  it("is reported outside of quotation marks, unless it has the very words", () => {
    expect(
      kindOf("一年四十七次後送的申請裡，飛成的不到一半", flights, { quoted: false }, "陳若蘭表示，*。"),
    ).toBe("reported");
    expect(kindOf(flights, flights, { quoted: false }, "*。")).toBe("verbatim");
    expect(kindOf(flights, flights, { quoted: false, direct: true }, "*。")).toBe("verbatim");
  });

  it("is translated in another language, whatever the words are, and says nothing of splices", () => {
    const across = { ...lake, reading: { ...lake.reading, page: ENGLISH, source: island.language } };
    const words = "A lake is a slow animal";
    const passage = shown(`“${words}”`, words, [words, "Reeds are cheap"], {}, across);
    expect(passage).toMatchObject({ kind: "translated", flags: [], changes: [] });
  });
});

describe("a passage that says the contrary", () => {
  const contrary = "跌倒沒有比心臟病更常把老人家送進醫院";
  const flagsOf = (frame: string, quoted = false) =>
    shown(frame.replace("*", contrary), contrary, hospital, { quoted }).flags;

  it("is altered, unless the author of the page objects with it", () => {
    expect(flagsOf("陳若蘭表示，*。")).toEqual(["altered"]);
    expect(flagsOf("陳若蘭說：「*。」", true)).toEqual(["altered"]);
    expect(flagsOf("陳若蘭說跌倒常見。不，*。")).toEqual([]);
    expect(flagsOf("陳若蘭說跌倒常見。我不同意。*。")).toEqual([]);
    expect(flagsOf("市長李大年說：「*。」陳若蘭也在場。", true)).toEqual([]);
  });
});

describe("the words of a passage", () => {
  it("begin behind those that only say who says it", () => {
    const words = `陳若蘭指出，${hospital}`;
    expect(shown(`${words}。`, words, hospital, { quoted: false }).text).toBe(hospital);
  });

  it("begin and end without a mark that nothing closes or opens", () => {
    const of = (words: string) => shown(`${words}\n`, words, hospital, { quoted: false }).text;
    expect(of(`「${hospital}`)).toBe(hospital);
    expect(of(`${hospital}」`)).toBe(hospital);
    expect(of(`「${hospital}」`)).toBe(hospital);
    expect(of("跌倒比「心臟病」更常把老人家送進醫院")).toBe("跌倒比「心臟病」更常把老人家送進醫院");
  });

  it("are where they are said to be", () => {
    const text = `海峽週報報導。陳若蘭說：「${hospital}。」`;
    const passage = shown(text, hospital, hospital);
    expect(text.slice(passage.start, passage.end)).toBe(passage.text);
    expect(passage.sources.map((source) => source.text)).toEqual([`${hospital}。`]);
  });
});

describe("where else the same is said", () => {
  it("is told, each place as good as the other", () => {
    const { sources, alternatives } = shown(`陳若蘭說：「${hospital}」`, hospital, hospital);
    expect(sources.map(({ turn }) => turn)).toEqual([6]);
    expect(alternatives.map((places) => places.map(({ turn }) => turn))).toEqual([[9]]);
  });

  it("is the guest's own answer first, where the host has it too", () => {
    const echo = clausesOfWords(`${hospital}，這句話讓我很意外`, island);
    const given = { ranges: [echo], alternative: clausesOfWords(hospital, island) };
    expect(shown(`陳若蘭說：「${hospital}」`, hospital, [], given).sources[0]?.speaker).toBe(guest);
    expect(shown(`周維新追問：「${hospital}？」`, hospital, [], given).sources[0]?.speaker).toBe(host);
  });
});

describe("what accuses", () => {
  it("is a number that differs, with both", () => {
    const passage = shown(
      "陳若蘭說：「去年我們申請了九十七次後送，真正飛得成的只有十九次」",
      "去年我們申請了九十七次後送，真正飛得成的只有十九次",
      flights,
    );
    expect(passage.flags).toContain("altered");
    expect(passage.contradiction && changedWords(passage.contradiction, passage)).toEqual({
      page: "九十七次",
      source: "四十七次",
    });
  });

  it("is a number in English", () => {
    const [words, said] = [
      "We pulled 43,000 char out of the nets in 1991",
      "We pulled 4,300 char out of the nets in 1991",
    ];
    const passage = shown(`“${words},” she said.`, words, said, {}, lake);
    expect(passage.contradiction && changedWords(passage.contradiction, passage)).toMatchObject({
      page: "43,000 char",
    });
  });

  it("is a denial that the page lost", () => {
    const [words, said] = ["直升機是用來代替門診的", "不是用來代替門診的"];
    expect(shown(`陳若蘭說：「${words}」`, words, said).contradiction?.fact).toBe("negation");
  });

  it("is another speaker of the interview who is named as the one who says it", () => {
    const words = "我不反對橋，我反對的是把橋當成答案";
    expect(shown(`周維新說：「${words}」`, words, words)).toMatchObject({
      flags: ["misattributed"],
      misattribution: { page: host, source: guest },
    });
    expect(shown(`陳若蘭說：「${words}」`, words, words)).toMatchObject({ flags: [], misattribution: null });
  });

  it("but not where both said it, nor where the place is not certain", () => {
    expect(shown(`周維新說：「${hospital}」`, hospital, hospital).misattribution).toBeNull();
    const words = "我不反對橋，我反對的是把橋當成答案";
    expect(shown(`周維新說：「${words}」`, words, words, { evidence: 9 }).misattribution).toBeNull();
  });

  it("never a passage that is word for word", () => {
    expect(shown(`陳若蘭說：「${flights}」`, flights, flights)).toMatchObject({
      kind: "verbatim",
      flags: [],
      contradiction: null,
      changes: [],
    });
  });
});

it("has the probability that it goes back to the interview for its score", () => {
  const candidate = candidateOver(hospital, hospital, island, { ranges: [clausesOfWords(hospital, island)] });
  const passage = passageOf(foldedPage(hospital), { ...candidate, probability: 0.87654 }, new Work());
  expect(passage.score).toBe(0.877);
});

it("lies within what was found, with changes in order within its words and its sources", () => {
  const words = fc
    .array(
      fc.constantFrom(
        "陳若蘭表示，",
        "去年",
        "四十七次",
        "九十次",
        "後送",
        "不是",
        "「",
        "」",
        "。",
        "😀",
        "橋",
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      words,
      fc.nat(island.clauses.length - 3),
      fc.boolean(),
      fc.boolean(),
      (found, first, quoted, direct) => {
        const text = `前文。${found}後文。`;
        const candidate = candidateOver(found, text, island, {
          quoted,
          direct,
          ranges: [{ first, last: first + 2 }],
        });
        const passage = passageOf(foldedPage(text), { ...candidate, probability: 0.9 }, new Work());
        expect(passage.start).toBeGreaterThanOrEqual(candidate.start);
        expect(passage.end).toBeLessThanOrEqual(candidate.end);
        expect(text.slice(passage.start, passage.end)).toBe(passage.text);
        const said = passage.sources.reduce((sum, source) => sum + source.text.length, 0);
        let [onPage, inSource] = [0, 0];
        for (const { page, source } of passage.changes) {
          expect(page.start).toBeGreaterThanOrEqual(onPage);
          expect(source.start).toBeGreaterThanOrEqual(inSource);
          [onPage, inSource] = [page.end, source.end];
        }
        expect(onPage).toBeLessThanOrEqual(passage.text.length);
        expect(inSource).toBeLessThanOrEqual(said);
        expect(passage.flags.includes("altered")).toBe(passage.contradiction !== null);
        expect(passage.flags.includes("misattributed")).toBe(passage.misattribution !== null);
      },
    ),
  );
});
