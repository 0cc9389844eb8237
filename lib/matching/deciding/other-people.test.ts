import { describe, expect, it } from "vitest";
import { IN_ANY_LANGUAGE, IN_CHINESE, IN_ENGLISH } from "../fixtures/bakery.ts";
import { foldedPage } from "../fixtures/traced-pages.ts";
import { isReportedOfOther, leadsToOther } from "./other-people.ts";
import type { Told } from "./spoken-words.ts";

/** Whether the last quotation of a text is led to by somebody else. */
function isLed(text: string, told: Told): boolean {
  const start = Math.max(text.lastIndexOf("「"), text.lastIndexOf("“")) + 1;
  const end = Math.max(text.lastIndexOf("」"), text.lastIndexOf("”"));
  return leadsToOther(foldedPage(text), start, end, told);
}

describe("a quotation is led to by somebody whom the interview does not name", () => {
  it.each([
    ["警衛陳阿梅來了二十二年。「麵包要慢慢發酵，」她說。", true],
    ["王大明來了二十二年。「麵包要慢慢發酵，」他說。", false],
    ["警衛陳阿梅聽了大笑：「麵包要慢慢發酵。」", true],
    ["王大明聽了大笑：「麵包要慢慢發酵。」", false],
    ["警衛陳阿梅來了。王大明則不來。「麵包要慢慢發酵，」他說。", false],
    ["王大明談到警衛陳阿梅。「麵包要慢慢發酵，」他說。", false],
    ["警衛陳阿梅來了。\n「麵包要慢慢發酵，」他說。", false],
    ["警衛陳阿梅來了。師傅們揉麵，老闆開爐，「麵包要慢慢發酵」。", false],
    ["警衛陳阿梅來了。「麵包要慢慢發酵，」王大明說。", false],
    ["網友評論：「麵包要慢慢發酵。」", true],
    ["他跟鄰居說：「麵包要慢慢發酵。」", false],
    ["他問警衛陳阿梅：「麵包要慢慢發酵嗎？」", false],
  ])("in Chinese: %s", (text, isOther) => {
    expect(isLed(text, IN_CHINESE)).toBe(isOther);
    expect(isLed(text, IN_ANY_LANGUAGE)).toBe(false);
  });

  it.each([
    ["The union's secretary, Colm Brady, disagreed. “Bread wants time,” he told us.", true],
    ["Ann Baker disagreed. “Bread wants time,” she told us.", false],
    ["Baker met the union's secretary, Colm Brady, on Monday. “Bread wants time,” she said.", false],
    ["Mr Pike was “tired”. “Bread wants time,” he said.", true],
    ["She spoke in Kelby Junction. “Bread wants time,” she said.", false],
  ])("in English: %s", (text, isOther) => {
    expect(isLed(text, IN_ENGLISH)).toBe(isOther);
  });
});

describe("indirect speech is somebody else's", () => {
  it.each([
    ["副校長劉健文回應說，麵包要慢慢發酵。", true],
    ["副校長劉健文回應說，麵包要讓王大明慢慢發酵。", true],
    ["王大明回應說，麵包要慢慢發酵。", false],
    ["副校長劉健文走了，麵包要慢慢發酵。", false],
    ["他回應說，麵包要慢慢發酵。", false],
    ["報導指出，麵包要慢慢發酵。", false],
  ])("%s", (text, isOther) => {
    const start = text.lastIndexOf("麵包");
    const place = { start, end: text.length - 1 };
    expect(isReportedOfOther(foldedPage(text), place, IN_CHINESE)).toBe(isOther);
  });
});
