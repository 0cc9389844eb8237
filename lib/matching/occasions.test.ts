import { describe, expect, it } from "vitest";
import { bundledInterviews } from "../../tooling/interviews.ts";
import { findCoverage } from "./coverage.ts";
import { LAKE_INTERVIEW } from "./fixtures/english-interview.ts";

const interviews = bundledInterviews();
const coverageOf = (...lines: string[]) => findCoverage({ text: lines.join("\n"), title: "" }, interviews);
const passagesOf = (...lines: string[]): string[] => coverageOf(...lines).passages.map(({ text }) => text);

/** Another translation of a sentence of the interview, and one of the day's. */
const glasses = "我還是認為眼鏡會是AI最理想的樣子,你可以讓AI整天看到你看到的、聽到你聽到的,還能跟你說話";
const improving =
  "今年最令人興奮的是,我們開始看到模型自我改進的跡象,這代表超級智慧已經近在眼前,我們要全力以赴";
const turns = interviews[0]?.renditions[0]?.turns ?? [];
/** The two longest clauses between full stops that the guest says. */
const long = turns
  .filter(({ speaker }) => speaker === "zuckerberg")
  .flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => text.split(/[。?]/u)))
  .sort((one, other) => other.length - one.length)
  .slice(0, 2);
const shown = "扎克伯格接受The Information專訪。";

describe("a page that names other occasions alone is no coverage:", () => {
  it.each([
    ["a post", `祖克柏在社群平台發文說:「${improving}。」`],
    ["a call with investors", `祖克柏在第三季財報電話會議上表示:「${glasses}。」`],
    ["a letter", `祖克柏在給員工的公開信中寫道:「${improving}。${glasses}。」`],
    ["a talk", `祖克柏在開發者大會上演講時說:「${improving}。」`],
    ["another outlet", `祖克柏接受彭博社的獨家專訪時說:「${improving}。${glasses}。」`],
    ["a podcast", `祖克柏在弟弟的播客上說:「${improving}。${glasses}。」`],
  ])("%s", (_, text) => {
    expect(coverageOf(`祖克柏談人工智慧。`, text)).toMatchObject({ covered: false, passages: [] });
  });

  it.each(["外國媒體", "一家科技網站", "財經雜誌", "某電視台的獨家"])(
    "but an outlet that is not named may be the interview's own: %s",
    (outlet) => {
      const text = `祖克柏接受${outlet}訪問時說:「${improving}。${glasses}。」\n主持人萊辛問他。`;
      expect(coverageOf("祖克柏談人工智慧。", text)).toMatchObject({ covered: true });
    },
  );

  it.each([
    ["在一檔播客節目中", true],
    ["在弟弟的播客上", false],
    ["在播客《閒聊》中", false],
  ])("and a broadcast without a name may be the interview's show: %s", (where, isThis) => {
    const text = `祖克柏${where}說:「${improving}。${glasses}。」`;
    expect(coverageOf("祖克柏談人工智慧。", text).covered).toBe(isThis);
  });

  it("unless its words are the same letter for letter, twice", () => {
    const post = (words: readonly string[]) =>
      coverageOf("祖克柏在社群平台發文。", ...words.map((word) => `他寫道:「${word}。」`));
    expect(post(long)).toMatchObject({ covered: true });
    expect(post(long.slice(0, 1)).covered).toBe(false);
  });
});

describe("what a page of coverage gives to another occasion is no passage, and is not missed:", () => {
  it.each([
    ["named in its sentence", `祖克柏在財報電話會議上則說:「${glasses}。」`],
    ["named behind it", `「${glasses},」祖克柏在財報會上說。`],
    ["named in the sentence before", `祖克柏上月出席財報電話會議。他說:「${glasses}。」`],
    ["in what the page reports before it comes to the interview", ""],
  ])("%s", (_, text) => {
    const lines =
      text === ""
        ? ["祖克柏在社群平台發文。", `他說:「${glasses}。」`, shown, `他說:「${improving}。」`]
        : [shown, `他說:「${improving}。」`, text];
    const { covered, passages } = coverageOf(...lines);
    expect(covered).toBe(true);
    expect(passages.map((passage) => passage.text)).toEqual([`${improving}。`]);
  });

  it("nor listed as not in the transcript", () => {
    const own = `他說:「${improving}。」`;
    const elsewhere = "祖克柏在財報電話會議上說:「我們第三季的廣告營收再創新高,股東應該感到滿意。」";
    expect(passagesOf(shown, own, elsewhere)).toEqual([`${improving}。`]);
  });

  it("but what is given to this interview is one", () => {
    const said = `祖克柏在節目上說:「${glasses}。」`;
    expect(passagesOf(shown, "祖克柏當天也在社群平台發文。", said)).toContain(`${glasses}。`);
  });

  it("and an interview of which nobody says whose it is may be this one", () => {
    const page = [
      "祖克柏專訪一次看",
      `他說:「${improving}。」`,
      `他說:「${glasses}。」`,
      `他說:「${long[0]}。」`,
    ];
    expect(coverageOf(...page, "祖克柏上月在內部備忘錄中寫道:「大家辛苦了。」").covered).toBe(true);
  });
});

describe("facts of the day are no passage:", () => {
  it.each([
    ["a project with its number", "Hyperion將達5GW。"],
    ["a list of companies", "他提到OpenAI、谷歌、微軟。"],
  ])("%s", (_, text) => {
    expect(passagesOf(shown, `他說:「${improving}。」`, `祖克柏表示,${text}`)).toEqual([`${improving}。`]);
  });
});

it("in English: a page that names other occasions alone is no coverage", () => {
  const words =
    "They spawn on gravel when it is cold, and need the water beneath the ice to stay quiet and full of oxygen. Without that lid the wind stirs up everything, mud comes up, and the eggs suffocate.";
  const page = (where: string) =>
    findCoverage({ title: "", text: `Marit Lindqvist ${where}: “${words}”` }, [LAKE_INTERVIEW]);
  expect(page("told The Northern Courier").passages).toHaveLength(1);
  for (const where of ["said in a keynote", "told Reuters", "said on a podcast", "wrote in a letter"])
    expect(page(where), where).toMatchObject({ covered: false, passages: [] });
});
