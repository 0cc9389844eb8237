import { expect, it } from "vitest";
import { detectLanguage } from "./detect-language.ts";

it.each([
  ["Der See war den ganzen Winter zugefroren, und das ist in der Gegend die Regel.", "und"],
  ["Le lac était gelé tout l'hiver, et c'est la règle dans la région.", "und"],
  ["湖は冬の間ずっと凍っていました。", "ja"],
  ["호수는 겨울 내내 얼어 있었다.", "und"],
  ["她翻譯的《湖のノート》去年在東京出版，今年得了一個獎，評審說她的文字像冬天的湖面一樣安靜。", "und"],
  ["Meta 的 Hyperion 將達到 5 GW。", "zh"],
  ["", "und"],
])("%s is %s", (text, expected) => {
  expect(detectLanguage(text)).toBe(expected);
});

it("tells English", () => {
  expect(detectLanguage("The lake was frozen and it is that way for the whole of the winter.")).toBe("en");
});
