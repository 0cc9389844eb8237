import { describe, expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import type { Speaker } from "../../interview/interview.ts";
import { UNKNOWN } from "../../language/fallback/unknown.ts";
import { CHINESE } from "../../language/zh/chinese.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { spokenWordsOf, type Told } from "./spoken-words.ts";

const speaker: Speaker = { id: "baker", name: "王大明", names: ["王大明"], role: "guest" };
const told: Told = { interview: { ...LAKE_INTERVIEW, speakers: [speaker] }, language: CHINESE };
const words = spokenWordsOf(told);

describe("the words round what was said", () => {
  it("hold the verb of asking with the speakers' own names, and nobody else's", () => {
    expect(words?.questions).toContain(fold("問王大明"));
    expect(words?.questions.some((verb) => fold("問李小華").includes(verb))).toBe(false);
  });

  it("know the start of a sentence that only says who says it", () => {
    const opening = (text: string) => words?.opening.exec(fold(text))?.[0].length;
    expect(opening("因此,王大明解釋說,麵包要慢慢發酵")).toBe("因此,王大明解釋說,".length);
    expect(opening("麵包要慢慢發酵")).toBeUndefined();
  });

  it("are made once", () => {
    expect(spokenWordsOf(told)).toBe(words);
  });

  it("are none where the language's are not known", () => {
    expect(spokenWordsOf({ ...told, language: UNKNOWN })).toBeNull();
  });
});
