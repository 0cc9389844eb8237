import { describe, expect, it } from "vitest";
import { anchor } from "./anchor.ts";
import { describeQuote } from "./describe.ts";
import { searchedText } from "./searched-text.ts";

const BEFORE = "警方在星期三的記者會上介紹了案件的經過，隨後公布了一串數字。\n";
const QUOTE =
  "記者向警方了解到，自三月以來全市共抓獲嫌疑人九十二名，搗毀窩點五十六個，涉案金額比去年下降兩成。";
const BEHIND = "\n發言人提醒市民，不要把驗證碼告訴任何人，有疑問時先打電話給家人。\n";
/** The same report in another box of the page, in nearly the same words, with what follows. */
const COPY = `${QUOTE.replace("記者向警方", "記者")}${BEHIND}`;
const OTHER = "相關文章\n港口明天恢復通航\n圖書館延長開放時間\n";

const kept = (page: string): ReturnType<typeof describeQuote> => {
  const start = page.indexOf(QUOTE);
  return describeQuote(page, start, start + QUOTE.length);
};

describe("a quote that was taken out", () => {
  const page = BEFORE + QUOTE + BEHIND + OTHER + COPY;

  it("is not found in a copy that is like it", () => {
    const without = BEFORE + BEHIND + OTHER + COPY;
    expect(anchor(searchedText(without), { quote: kept(page) })).toBeNull();
  });

  it("is not found there in another script either", () => {
    const without = BEFORE + BEHIND + OTHER + COPY;
    const quote = kept(page);
    const variants = [{ ...quote, prefix: "另一個地區的說法完全不一樣的前文", suffix: "以及後文也不一樣" }];
    expect(anchor(searchedText(without), { quote, variants })).toBeNull();
  });

  it("is found where its very words were moved to", () => {
    const moved = `${BEFORE}${BEHIND}${OTHER}${QUOTE}\n${COPY}`;
    const found = anchor(searchedText(moved), { quote: kept(page) });
    expect(moved.slice(found?.start, found?.end)).toBe(QUOTE);
  });
});
