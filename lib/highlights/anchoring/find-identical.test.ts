import { describe, expect, it } from "vitest";
import { type Anchor, anchor } from "./anchor.ts";
import { describeQuote } from "./describe.ts";
import { searchedText } from "./searched-text.ts";

const QUOTE = "碼頭工人要求提高夜班的津貼和週末的加班費";
const TOP = `港口今天停工，市長呼籲雙方回到桌前。\n本日焦點：${QUOTE}，詳見內文。\n天氣：晴\n`;
const BEFORE = "談判從上個星期開始，到今天早上沒有結果。發言人說，";
const BEHIND = "，而且三年之內不裁減任何職位。公司拒絕評論這個消息。";
const PAGE = `${TOP}${BEFORE}${QUOTE}${BEHIND}`;
const START = PAGE.lastIndexOf(QUOTE);
const POSITION = { start: START, end: START + QUOTE.length };
const KEPT = describeQuote(PAGE, POSITION.start, POSITION.end);
const ADVERTISEMENT = "訂閱電子報，每天清晨把消息送到你的信箱，隨時可以取消";

const find = (page: string): Anchor | null => anchor(searchedText(page), { quote: KEPT, position: POSITION });

describe("words that the page has several times", () => {
  it("are found where they stand in their context, wherever the position says", () => {
    expect(find(PAGE)?.start).toBe(START);
    expect(find(`${ADVERTISEMENT}\n${PAGE}`)?.start).toBe(START + ADVERTISEMENT.length + 1);
  });

  it("are found in parts where something was put in, and not as their copy", () => {
    const page = `${TOP}${BEFORE}${QUOTE.slice(0, 5)}${ADVERTISEMENT}${QUOTE.slice(5)}${BEHIND}`;
    const found = find(page);
    expect(found?.parts.map(({ start, end }) => page.slice(start, end))).toEqual([
      QUOTE.slice(0, 5),
      QUOTE.slice(5),
    ]);
  });

  it("are not found as their copy where they were edited or cut", () => {
    expect(find(`${TOP}${BEFORE}碼頭工人要求調高夜班的津貼和週末的加班費${BEHIND}`)).toBeNull();
    expect(find(`${TOP}${BEFORE}${QUOTE.slice(0, 14)}\n加入會員後可以閱讀全文`)).toBeNull();
  });

  it("are not told by a position alone that is not exact", () => {
    const quote = { exact: QUOTE, prefix: "", suffix: "" };
    expect(anchor(searchedText(PAGE), { quote, position: POSITION })?.start).toBe(START);
    const moved = { start: START - 2, end: START - 2 + QUOTE.length };
    expect(anchor(searchedText(PAGE), { quote, position: moved })).toBeNull();
  });

  it("are found where they stood, however many there are", () => {
    const page = `${"the ".repeat(400)}the end of the line is the best place of all the town`;
    const start = page.lastIndexOf("the");
    const quote = { exact: "the", prefix: page.slice(start - 32, start), suffix: page.slice(start + 3) };
    expect(anchor(searchedText(page), { quote, position: { start, end: start + 3 } })?.start).toBe(start);
    expect(anchor(searchedText(page), { quote })?.start).toBe(start);
  });
});

describe("the cost of words that stand as they were", () => {
  it("is no index of seeds and no search for the like, short or long, with copies or without", () => {
    const searched = searchedText(PAGE);
    let asked = 0;
    const counted = {
      ...searched,
      *seeds() {
        asked++;
        return yield* searched.seeds();
      },
    };
    for (let start = 0; start < PAGE.length - 40; start += 3) {
      for (const length of [3, 12, 40]) {
        const position = { start, end: start + length };
        anchor(counted, { quote: describeQuote(PAGE, position.start, position.end), position });
      }
    }
    expect(asked).toBe(0);
  });
});
