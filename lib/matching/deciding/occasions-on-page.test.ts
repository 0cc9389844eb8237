import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../language/en/english.ts";
import { UNKNOWN } from "../../language/fallback/unknown.ts";
import { CHINESE } from "../../language/zh/chinese.ts";
import { inOneGo, STEP_WORK, Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { foldedPage, indexOf, traced } from "../fixtures/traced-pages.ts";
import { OccasionsOnPage } from "./occasions-on-page.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);

const read = (text: string, index = island, title = "") => traced(text, index, title).occasions;
const placeOf = (text: string, words: string) =>
  [text.indexOf(words), text.indexOf(words) + words.length] as const;
const occasionOf = (text: string, words: string, quoted = true, index = island) =>
  read(text, index).of(...placeOf(text, words), quoted);

describe("a page names this interview", () => {
  it.each([
    ["陳若蘭接受《海峽週報》專訪。", ["outlet"]],
    ["陳若蘭上《港邊夜談》節目,主持人周維新問她。", ["interviewer", "show"]],
    ["陳若蘭接受采访。海峡周报报道。", ["outlet"]],
    ["陳若蘭在島上看診。", []],
  ])("%s", (text, names) => {
    expect([...read(text).namesThis].sort()).toEqual(names);
  });

  it("in its title alone", () => {
    expect([...read("她說了很多。", island, "海峽週報專訪陳若蘭").namesThis]).toEqual(["outlet"]);
  });

  it("and in English with its capitals", () => {
    expect([...read("Lindqvist told The Northern Courier.", lake).namesThis]).toEqual(["outlet"]);
    expect([...read("Her field notes fill a shelf.", lake).namesThis]).toEqual([]);
  });

  it("but not by what somebody says within a quotation", () => {
    expect([...read("陳若蘭說:「我每個星期都讀海峽週報,讀了二十年。」").namesThis]).toEqual([]);
  });
});

describe("a page names another occasion of the guest", () => {
  it.each([
    ["陳若蘭在臉書上寫道,明天停診。", ["post"]],
    ["陳若蘭在致員工的公開信中說,明天停診。", ["letter"]],
    ["陳若蘭昨天在論壇演講。", ["stage"]],
    ["陳若蘭接受東方日報專訪。", ["interview"]],
    ["市長在臉書上寫道,明天停班。", []],
    ["陳若蘭昨天搭船回島。", []],
  ])("%s", (text, others) => {
    expect([...read(text).others].sort()).toEqual(others);
  });

  it.each([
    ["Marit Lindqvist wrote on social media that the ice was gone.", ["post"]],
    ["Marit Lindqvist told the conference that the ice was gone.", ["stage"]],
    ["In an interview with The Evening Star, Marit Lindqvist spoke of ice.", ["interview"]],
    ["The mayor said in a speech that the ice was gone.", []],
  ])("in English: %s", (text, others) => {
    expect([...read(text, lake).others].sort()).toEqual(others);
  });

  it("but not where it cannot tell: an English page writes no Chinese name", () => {
    const across = { ...island, language: ENGLISH };
    const podcast = read("Chen Ruolan, in Chinese 陳若蘭, said so on the Harbour Night podcast.", across);
    expect([...podcast.others]).toEqual([]);
    const talk = read("陳若蘭 said so in an interview with Island Radio, and posted on Facebook.", across);
    expect([[...talk.others], talk.namesSome]).toEqual([["post"], true]);
  });

  it("or an interview, and not whose", () => {
    expect(read("陳若蘭受訪時說,橋不是答案。")).toMatchObject({ namesSome: true, others: new Set() });
    expect(read("陳若蘭說,橋不是答案。").namesSome).toBe(false);
  });
});

describe("what a passage is given to", () => {
  const words = "我反對的是把橋當成答案";

  it.each([
    ["what its sentence names", `陳若蘭接受《海峽週報》專訪時說:「${words}。」`, "this"],
    ["a post that its sentence names", `海峽週報報導。陳若蘭在臉書上寫道:「${words}。」`, "post"],
    ["what stands right behind it", `海峽週報報導。「${words},」陳若蘭在論壇上說。`, "stage"],
    [
      "what the sentence before it names",
      `海峽週報報導。\n陳若蘭上月在論壇演講。她說:「${words}。」`,
      "stage",
    ],
    ["nothing where the page names nothing there", `海峽週報報導。\n陳若蘭說:「${words}。」`, null],
    [
      "what came before, on a page that has not come to this interview yet",
      `陳若蘭上月在論壇演講。\n她說:「${words}。」\n海峽週報報導。`,
      "stage",
    ],
    [
      "nothing that another line names once the interview was named",
      `海峽週報報導,陳若蘭很忙。\n陳若蘭上月在論壇演講。\n她說:「${words}。」`,
      null,
    ],
  ])("is %s", (_, text, expected) => {
    expect(occasionOf(text, words)).toBe(expected);
  });

  it("is this interview where a sentence names another one too", () => {
    const text = `陳若蘭在論壇演講之後,對《海峽週報》說:「${words}。」`;
    expect(occasionOf(text, words)).toBe("this");
    expect(read(text).isElsewhere(...placeOf(text, words), true)).toBe(false);
  });

  it("is read from within where it is told by the page, and not where it is quoted", () => {
    const told = "海峽週報報導。\n陳若蘭在論壇上表示,橋不是答案";
    expect(occasionOf(told, "陳若蘭在論壇上表示,橋不是答案", false)).toBe("stage");
    const quoted = "海峽週報報導。\n陳若蘭說:「我在論壇上講過,橋不是答案,她也聽見了。」";
    expect(occasionOf(quoted, "我在論壇上講過,橋不是答案,她也聽見了", true)).toBeNull();
  });
});

describe("of what is not known nothing is said", () => {
  it("where the language has no words of occasions", () => {
    const text = "陳若蘭在臉書上寫道,明天停診。海峽週報報導。";
    const body = foldedPage(text);
    const told = { interview: ISLAND_INTERVIEW, language: UNKNOWN };
    const occasions = inOneGo(OccasionsOnPage.of(body, foldedPage(""), [], told, new Work()));
    expect([...occasions.others]).toEqual([]);
    expect([...occasions.namesThis]).toEqual(["outlet"]);
  });

  it("where the interview has no name: another outlet may be its own", () => {
    const speakers = ISLAND_INTERVIEW.speakers.filter(({ role }) => role === "guest");
    const interview = { ...ISLAND_INTERVIEW, outlet: "", show: "", speakers };
    const told = { interview, language: CHINESE };
    const body = foldedPage("陳若蘭接受東方日報專訪。");
    const occasions = inOneGo(OccasionsOnPage.of(body, foldedPage(""), [], told, new Work()));
    expect(occasions).toMatchObject({ namesSome: true, others: new Set() });
  });
});

it("of any page and place is an answer, in steps", () => {
  const part = fc.constantFrom(
    "陳若蘭",
    "海峽週報",
    "接受",
    "專訪",
    "在論壇上",
    "臉書上",
    "她說",
    "「",
    "」",
    "。",
    "\n",
    "橋不是答案",
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 30 }),
      fc.nat(100),
      fc.nat(100),
      fc.boolean(),
      (parts, one, other, said) => {
        const text = parts.join("");
        const [start = 0, end = 0] = [one, other]
          .map((at) => Math.min(at, text.length))
          .sort((a, b) => a - b);
        const occasions = read(text);
        const occasion = occasions.of(start, end, said);
        expect(occasions.isElsewhere(start, end, said)).toBe(
          occasion !== null && occasion !== "this" && occasion !== "some",
        );
        if (occasion === "this") expect(occasions.namesThis.size).toBeGreaterThan(0);
      },
    ),
    { numRuns: 25 },
  );
  const body = foldedPage("陳若蘭在臉書上接受海峽週報專訪。".repeat(2_000));
  const work = new Work();
  const steps = OccasionsOnPage.of(body, foldedPage(""), [], island, work);
  for (let before = 0; !steps.next().done; before = work.total)
    expect(work.total - before).toBeLessThanOrEqual(STEP_WORK);
});
