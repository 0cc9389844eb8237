import { describe, expect, it } from "vitest";
import { Work } from "../../text/work.ts";
import { ISLAND_INTERVIEW } from "../fixtures/chinese-interview.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { candidateOver, clausesOfWords, indexOf, traced } from "../fixtures/traced-pages.ts";
import { isSaidElsewhere } from "./said-elsewhere.ts";

const island = indexOf(ISLAND_INTERVIEW);
const lake = indexOf(LAKE_INTERVIEW);

function saidElsewhere(text: string, words: string, said: string, index = island, quoted = true): boolean {
  const candidate = candidateOver(words, text, index, { quoted, ranges: [clausesOfWords(said, index)] });
  return isSaidElsewhere(text, candidate, traced(text, index).occasions, new Work());
}

describe("words were said elsewhere", () => {
  const words = "我從來不反對蓋橋，我反對的是拿橋來當答案";
  const said = "我不反對橋，我反對的是把橋當成答案";

  it.each([
    ["in a post", `陳若蘭昨天在臉書上發文寫道：「${words}。」`, true],
    ["in a speech", `陳若蘭週六在醫學年會演講時表示：「${words}。」`, true],
    ["to another paper", `陳若蘭接受《東方日報》專訪時說：「${words}。」`, true],
    ["at this interview", `陳若蘭接受《海峽週報》專訪時說：「${words}。」`, false],
    ["where the page does not say", `陳若蘭說：「${words}。」`, false],
    ["in an interview of which nobody says whose it is", `陳若蘭受訪時說：「${words}。」`, false],
  ])("%s", (_, text, expected) => {
    expect(saidElsewhere(text, words, said)).toBe(expected);
  });

  it("but not if they are this interview's, letter for letter and long", () => {
    const long = "去年我們申請了四十七次後送，真正飛得成的只有十九次";
    expect(saidElsewhere(`陳若蘭昨天在臉書上發文寫道：「${long}。」`, long, long)).toBe(false);
    const put = "去年我們提出四十七次後送的申請，飛得成的僅十九次";
    expect(saidElsewhere(`陳若蘭昨天在臉書上發文寫道：「${put}。」`, put, long)).toBe(true);
  });

  it("in English as well", () => {
    const own = "Without its lid of ice the wind stirs up everything, and eggs suffocate in the mud";
    const source = "Without the lid, the wind stirs everything, the mud comes up, and the eggs suffocate";
    const page = (where: string) => `Marit Lindqvist ${where}: “${own}.”`;
    expect(saidElsewhere(page("told a conference"), own, source, lake)).toBe(true);
    expect(saidElsewhere(page("said in an open letter"), own, source, lake)).toBe(true);
    expect(saidElsewhere(page("told The Northern Courier"), own, source, lake)).toBe(false);
    expect(saidElsewhere(page("said"), own, source, lake)).toBe(false);
  });
});
