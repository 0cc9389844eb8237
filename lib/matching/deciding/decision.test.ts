import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOneGo, STEP_WORK, Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW, NEWS_STORY, OTHER_OCCASION } from "../fixtures/english-interview.ts";
import { indexOf, traced } from "../fixtures/traced-pages.ts";
import type { Coverage } from "../passage.ts";
import { decide } from "./decision.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);

const decided = (text: string, index = island, title = ""): Coverage =>
  inOneGo(decide(traced(text, index, title), index, new Work()));
const passages = (text: string, index = island) =>
  decided(text, index).passages.map(({ text: words, kind }) => [words, kind]);

const flights = "去年我們申請了四十七次後送，真正飛得成的只有十九次";
const village = "我會先把每個村子的路燈修好，再請六個居家護理師";
const hospital = "跌倒比心臟病更常把老人家送進醫院";
const opening = "離島醫師陳若蘭接受《海峽週報》節目《港邊夜談》專訪，由周維新主持。";

describe("a report of the interview", () => {
  it("is coverage, with what it quotes, retells and has from nowhere, in the order of the page", () => {
    const text = `${opening}\n陳若蘭表示，一年有四十七次後送的申請，真正飛得成的只有十九次。\n談到預算，她說：「${village}。」\n陳若蘭還說：「我週末喜歡在後院種番茄跟辣椒。」`;
    expect(decided(text)).toMatchObject({ covered: true, interview: "island", repost: null, leftOut: null });
    expect(passages(text)).toEqual([
      ["一年有四十七次後送的申請，真正飛得成的只有十九次", "reported"],
      [`${village}。`, "verbatim"],
      ["我週末喜歡在後院種番茄跟辣椒。", "unmatched"],
    ]);
  });

  it("shows each source with its words", () => {
    const [passage] = decided(`${opening}\n她說：「${hospital}。」`).passages;
    expect(passage?.sources.map(({ turn, text }) => [turn, text])).toEqual([[6, `${hospital}。`]]);
    expect(passage?.alternatives.flat().map(({ turn }) => turn)).toEqual([9]);
  });

  it("is coverage in English too, and the council's words are nobody's of the interview", () => {
    const coverage = decided(NEWS_STORY.text, lake, NEWS_STORY.title);
    expect(coverage.covered).toBe(true);
    expect(coverage.passages.map(({ text }) => text)).toEqual(
      expect.arrayContaining(NEWS_STORY.passages.map(({ text }) => text)),
    );
    expect(coverage.passages.some(({ text }) => text.includes("listening to all sides"))).toBe(false);
  });
});

describe("a page that is no coverage has no passage", () => {
  it.each([
    ["with the names alone", "陳若蘭與周維新昨天一起出席了醫學年會，現場有兩百人。", island],
    ["with the facts of the day", "東嶼島跨海大橋造價十二億元，陳若蘭沒有回應。", island],
    ["at another occasion", `陳若蘭在臉書上發文寫道：「${hospital}。」`, island],
    ["of another time", `2019年3月4日\n陳若蘭說：「${hospital}，這種事很常見。」`, island],
    ["about another occasion in English", OTHER_OCCASION.text, lake],
    ["with nothing", "", island],
  ])("%s", (_, text, index) => {
    expect(decided(text, index)).toMatchObject({
      covered: false,
      interview: null,
      passages: [],
      repost: null,
    });
  });
});

describe("a reprint", () => {
  const turns = ISLAND_INTERVIEW.renditions[0]?.turns ?? [];
  const name = (id: string | null) =>
    ISLAND_INTERVIEW.speakers.find((speaker) => speaker.id === id)?.name ?? "";
  const lines = turns.flatMap(({ speaker, paragraphs }) =>
    paragraphs.map(({ text }, at) => (at === 0 ? `${name(speaker)}：${text}` : text)),
  );

  it("is cut at its paragraphs, and most of its words are found", () => {
    const text = lines.join("\n");
    const { passages: found, covered } = decided(text);
    expect(covered).toBe(true);
    expect(found.every((passage) => !passage.text.includes("\n") && !passage.text.includes("："))).toBe(true);
    expect(found.filter(({ kind }) => kind === "verbatim").length).toBeGreaterThan(found.length / 2);
    expect(found.flatMap(({ flags }) => flags)).toEqual([]);
    expect(found.reduce((sum, passage) => sum + passage.text.length, 0)).toBeGreaterThan(text.length * 0.7);
  });

  it("is verbatim, where it is letter for letter, with the short words at the start of an answer", () => {
    const answer = decided(lines.join("\n")).passages.find(({ text }) => text.startsWith("對。"));
    expect(answer).toMatchObject({ kind: "verbatim", changes: [] });
  });

  it("of a short interview is none: whoever quotes two answers has half of it", () => {
    const short = ISLAND_INTERVIEW.renditions[0]?.turns.reduce(
      (sum, turn) => sum + turn.paragraphs.reduce((size, { text }) => size + text.length, 0),
      0,
    );
    expect(short).toBeLessThan(1_000);
    expect(decided(lines.join("\n")).repost).toBeNull();
  });

  it("of a long one is told, from its first words to its last", () => {
    const told = LAKE_INTERVIEW.renditions[0]?.turns ?? [];
    const speaker = (id: string | null) => LAKE_INTERVIEW.speakers.find((one) => one.id === id)?.name ?? "";
    const words = told
      .map((turn) => `${speaker(turn.speaker)}: ${turn.paragraphs.map(({ text }) => text).join("\n")}`)
      .join("\n");
    const text = `The Northern Courier\n${words}\nAll rights reserved.`;
    const { repost, passages: found } = decided(text, lake);
    expect(repost).toEqual({ start: found[0]?.start, end: found.at(-1)?.end });
    expect(decided(NEWS_STORY.text, lake).repost).toBeNull();
  });
});

const part = fc.constantFrom(
  opening,
  `她說：「${flights}。」`,
  `「${village},」陳若蘭說。`,
  `陳若蘭指出，${hospital}。`,
  "縣長林志遠表示：「我們會在年底以前完成所有的招標作業。」",
  "陳若蘭說：「我的狗每天早上都要吃兩顆水煮蛋。」",
  "我有一個病人，每個星期二都來掛號，他的身體比我還健康，他只是想找人聊天。",
  "今天的船班照常。",
  "😀",
  "「",
  "\n",
  "\n",
);

it("gives passages in order that do not overlap, with their words and their sources, of any page", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const text = parts.join("");
      const coverage = decided(text);
      expect(coverage.score).toBeGreaterThanOrEqual(0);
      expect(coverage.score).toBeLessThanOrEqual(1);
      let last = 0;
      for (const passage of coverage.passages) {
        expect(passage.start).toBeGreaterThanOrEqual(last);
        expect(passage.end).toBeGreaterThan(passage.start);
        expect(text.slice(passage.start, passage.end)).toBe(passage.text);
        expect(passage.sources.length === 0).toBe(passage.kind === "unmatched");
        for (const source of [...passage.sources, ...passage.alternatives.flat()])
          expect(
            island.rendition.turns[source.turn - 1]?.paragraphs[source.paragraph]?.text.slice(
              source.start,
              source.end,
            ),
          ).toBe(source.text);
        // Behind a mark that nothing closes the rest of the line is one quotation, whoever speaks in it.
        if (!parts.includes("「")) expect(passage.text).not.toContain("招標");
        last = passage.end;
      }
      expect(decided(text)).toEqual(coverage);
    }),
    { numRuns: 40 },
  );
});

it("is decided in steps, none of which draws more than a step may", () => {
  const page = traced(
    `${opening}\n${`她說：「${flights}。」陳若蘭指出，${hospital}。\n`.repeat(80)}`,
    island,
  );
  const work = new Work();
  const steps = decide(page, island, work);
  for (let before = 0; !steps.next().done; before = work.total)
    expect(work.total - before).toBeLessThanOrEqual(STEP_WORK);
});
