import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../language/en/english.ts";
import { inOneGo, STEP_WORK, Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW, NEWS_STORY, OTHER_OCCASION } from "../fixtures/english-interview.ts";
import { indexOf, traced } from "../fixtures/traced-pages.ts";
import { factsOf } from "./coverage-facts.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);

const facts = (text: string, index = island, title = "") =>
  inOneGo(factsOf(traced(text, index, title), index, new Work()));

const flights = "去年我們申請了四十七次後送，真正飛得成的只有十九次";
const village = "我會先把每個村子的路燈修好，再請六個居家護理師";
const hospital = "跌倒比心臟病更常把老人家送進醫院";

describe("the facts of a report", () => {
  const report = `陳若蘭接受《海峽週報》專訪，2025年9月12日刊出。\n她說：「${flights}。」\n她又說：「${village}。」`;

  it("are by what it names the interview, and how many places of it with how much", () => {
    const found = facts(report);
    expect(found).toMatchObject({
      namesThis: ["outlet"],
      others: [],
      isOfAnotherTime: false,
      across: false,
      stories: 1,
      places: 2,
      saidElsewhere: 0,
      factsOfTheDay: 0,
    });
    expect(found.evidence).toBeGreaterThan(found.strongest);
    expect(found.strongest).toBeGreaterThan(12);
  });

  it("count the title in what it names", () => {
    expect(facts(`她說：「${flights}。」`, island, "海峽週報專訪陳若蘭").namesThis).toEqual(["outlet"]);
  });

  it("count a place once, however often the page has it", () => {
    const once = facts(`陳若蘭說：「${flights}。」`);
    const often = facts(`陳若蘭說：「${flights}。」\n${`她還說：「${flights}。」\n`.repeat(6)}`);
    expect(often.places).toBe(once.places);
    expect(often.evidence).toBeCloseTo(once.evidence);
  });

  it("are the same in another script", () => {
    const simplified = `陈若兰接受《海峡周报》专访，2025年9月12日刊出。\n她说：「去年我们申请了四十七次后送，真正飞得成的只有十九次。」\n她又说：「我会先把每个村子的路灯修好，再请六个居家护理师。」`;
    expect(facts(simplified)).toEqual(facts(report));
  });

  it("are told in English", () => {
    const found = facts(NEWS_STORY.text, lake);
    expect([...found.namesThis].sort()).toEqual(["interviewer", "outlet"]);
    expect(found.places).toBeGreaterThanOrEqual(6);
  });
});

describe("what speaks for no coverage", () => {
  it("is another time", () => {
    expect(facts(`2019年3月4日\n陳若蘭說：「${flights}。」`).isOfAnotherTime).toBe(true);
  });

  it("is another occasion, at which words were said that are not long the same", () => {
    const found = facts(`陳若蘭在論壇演講時說：「${hospital}。」`);
    expect(found).toMatchObject({
      others: ["stage"],
      namesThis: [],
      places: 0,
      evidence: 0,
      saidElsewhere: 1,
    });
  });

  it("but not where the words are long the same", () => {
    const found = facts(`陳若蘭在論壇演講時說：「${flights}。」`);
    expect(found).toMatchObject({ others: ["stage"], longSameRuns: 1, saidElsewhere: 0, places: 1 });
  });

  it("is what only the interviewer says: questions state what the world knows", () => {
    const asked = facts("陳若蘭受訪。政府打算花十二億元蓋一座跨海大橋，你反對嗎？島上最危險的疾病是寂寞。");
    expect(asked).toMatchObject({ places: 0, evidence: 0, namesSome: true });
  });

  it("in English, is a page about another occasion", () => {
    const found = facts(OTHER_OCCASION.text, lake);
    expect(found).toMatchObject({ namesThis: [], longSameRuns: 0 });
    expect(found.places).toBeLessThanOrEqual(1);
  });

  it("is nothing on a page that has nothing", () => {
    expect(facts("")).toMatchObject({
      places: 0,
      evidence: 0,
      strongest: 0,
      stories: 1,
      namesThis: [],
      others: [],
    });
  });
});

it("in another language, what counts stands within the length of one story", () => {
  const across = { ...island, reading: { ...island.reading, source: ENGLISH } };
  const near = `陳若蘭說：「${flights}。」\n她說：「${village}。」`;
  const far = `陳若蘭說：「${flights}。」\n${"今天的船班照常。\n".repeat(400)}她說：「${village}。」`;
  expect(facts(near, across).places).toBe(2);
  expect(facts(far, across).places).toBe(1);
  expect(facts(far, across).stories).toBeGreaterThan(2);
  expect(facts(far).places).toBe(2);
});

it("are gathered in steps, none of which draws more than a step may", () => {
  const page = traced(
    `陳若蘭受訪。\n${`她說：「${flights}。」她又說：「${village}。」\n`.repeat(150)}`,
    island,
  );
  const work = new Work();
  const steps = factsOf(page, island, work);
  for (let before = 0; !steps.next().done; before = work.total)
    expect(work.total - before).toBeLessThanOrEqual(STEP_WORK);
  expect(work.total).toBeGreaterThan(page.candidates.length);
});
