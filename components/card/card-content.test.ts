import { expect, it } from "vitest";
import { paragraphOf } from "../../lib/interview/display-text.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import type { Passage } from "../../lib/matching/passage.ts";
import { cardContent } from "./card-content.ts";
import { citationOf } from "./citation.ts";
import type { ConvertTexts } from "./shown-texts.ts";

const said = "我們正在建造。";
const interview: Interview = {
  id: "example",
  title: "An example",
  outlet: "Outlet",
  outletNames: [],
  show: "",
  showNames: [],
  date: "2025",
  address: "",
  speakers: [
    { id: "host", name: "萊辛", names: ["萊辛"], role: "interviewer" },
    { id: "guest", name: "扎克伯格", names: ["扎克伯格"], regionalNames: { tw: "祖克柏" }, role: "guest" },
  ],
  terms: [],
  renditions: [
    {
      id: "zh",
      language: "zh-Hant",
      script: "t",
      translation: null,
      turns: [
        { number: 1, speaker: "host", paragraphs: [paragraphOf("你們在做什麼?")] },
        { number: 2, speaker: "guest", paragraphs: [paragraphOf(said)] },
      ],
      synonyms: {},
      wordings: {},
    },
  ],
};
const source = {
  rendition: "zh",
  turn: 2,
  paragraph: 0,
  start: 0,
  end: said.length,
  speaker: "guest",
  text: said,
};
const passage: Passage = {
  start: 0,
  end: said.length,
  text: said,
  quoted: true,
  kind: "verbatim",
  flags: ["misattributed"],
  score: 1,
  sources: [source],
  alternatives: [],
  changes: [],
  contradiction: null,
  misattribution: { page: "host", source: "guest" },
};
/** Says what was asked for. */
const convert: ConvertTexts = async (texts, from, to) => texts.map((text) => `${text}(${from}-${to})`);
const shownIn = async (script: "original" | "cn" | "tw") => {
  const content = await cardContent(passage, interview, script, true, convert);
  if (content === null) throw new Error("The passage has no card.");
  return content;
};

it("leaves names as they are where all is shown as it is", async () => {
  const { sources, question } = await shownIn("original");
  expect([sources[0]?.speaker, question?.speaker]).toEqual(["扎克伯格", "萊辛"]);
});

it("shows every name in the script chosen", async () => {
  const content = await shownIn("cn");
  expect(content.sources[0]?.speaker).toBe("扎克伯格(t-cn)");
  expect(content.question?.speaker).toBe("萊辛(t-cn)");
  expect(content.misattribution).toEqual({ page: "萊辛(t-cn)", source: "扎克伯格(t-cn)" });
  expect(citationOf(content, "https://example.org/")).toContain("—— 扎克伯格(t-cn)");
});

it("shows the region's own form of a name where the interview knows it", async () => {
  const content = await shownIn("tw");
  expect(content.sources[0]?.speaker).toBe("祖克柏");
  expect(content.question?.speaker).toBe("萊辛(t-twp)");
  expect(citationOf(content, "https://example.org/")).toContain("—— 祖克柏");
});

it.each([
  [0.5, true],
  [0.79, true],
  [0.8, false],
  [1, false],
])(
  "says of a probability of %d that the words are only probably from there: %s",
  async (score, isOnlyProbable) => {
    const content = await cardContent(
      { ...passage, score },
      interview,
      "original",
      false,
      async (texts) => texts,
    );
    expect(content?.isOnlyProbable).toBe(isOnlyProbable);
  },
);

it("knows whether the interview has other renditions, so that the card names the one", async () => {
  const [zh] = interview.renditions;
  if (zh === undefined) throw new Error("There is no rendition.");
  const both = {
    ...interview,
    renditions: [{ ...zh, id: "en", language: "en", script: "none" as const }, zh],
  };
  const asIs: ConvertTexts = async (texts) => texts;
  expect(await cardContent(passage, both, "original", false, asIs)).toMatchObject({
    isOneOfSeveral: true,
    language: "zh-Hant",
  });
  expect(await cardContent(passage, interview, "original", false, asIs)).toMatchObject({
    isOneOfSeveral: false,
  });
});
