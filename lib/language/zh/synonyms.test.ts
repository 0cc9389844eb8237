import { expect, it } from "vitest";
import { readSynonyms, synonymsIn } from "./synonyms.ts";

const synonyms = readSynonyms("寿命 一辈子 29 毕生 19\n道歉 致歉 41 赔不是 41\n");

it("finds the words of a text that have synonyms, in either script", () => {
  expect(synonymsIn(["他隔天就道歉了。", "電池的壽命"], synonyms)).toEqual({
    寿命: "一辈子 29 毕生 19",
    道歉: "致歉 41 赔不是 41",
  });
});

it("finds none across a mark, and none of words that it does not know", () => {
  expect(synonymsIn(["道，歉意", "", "no Chinese"], synonyms)).toEqual({});
});
