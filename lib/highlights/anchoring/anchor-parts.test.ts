import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Anchor, anchor } from "./anchor.ts";
import { describeQuote } from "./describe.ts";
import { searchedText } from "./searched-text.ts";

const BEFORE = "首頁\n新聞\n港口的起重機在昨天下午全部停了下來，碼頭上沒有一個人。\n";
const FIRST = "船公司的發言人表示，談判從上個星期開始，到今天早上仍然沒有任何結果。";
const SECOND = "工會要求把夜班的津貼提高百分之十二，並且在三年之內不裁減任何職位。";
const BEHIND = "\n市長呼籲雙方回到桌前，她說這座城市靠港口生活。\n下一篇：天氣";
const QUOTE = `${FIRST}\n${SECOND}`;
const PAGE = BEFORE + QUOTE + BEHIND;
const KEPT = describeQuote(PAGE, BEFORE.length, BEFORE.length + QUOTE.length);
const ADVERTISEMENT = "訂閱我們的電子報，每天清晨把最重要的消息送到你的信箱，隨時可以取消";

const find = (page: string, quote = KEPT): Anchor | null => anchor(searchedText(page), { quote });
const partsOf = (page: string, found: Anchor | null): string[] =>
  (found?.parts ?? []).map(({ start, end }) => page.slice(start, end).trim());

describe("a highlight in parts", () => {
  it("is interrupted where something stands between its paragraphs", () => {
    const page = `${BEFORE}${FIRST}\n${ADVERTISEMENT}\n${SECOND}${BEHIND}`;
    const found = find(page);
    expect(partsOf(page, found)).toEqual([FIRST, SECOND]);
    expect(found?.completeness).toBe("interrupted");
  });

  it("is cut where the page ends in its middle, or lacks its middle", () => {
    const end = `${BEFORE}${FIRST.slice(0, 20)}\n加入會員後可以閱讀全文`;
    expect(partsOf(end, find(end))).toEqual([FIRST.slice(0, 20)]);
    expect(find(end)?.completeness).toBe("cut");
    const middle = `${BEFORE}${FIRST.slice(0, 16)}\n加入會員後可以閱讀全文，每月只要九十元\n${SECOND.slice(-15)}${BEHIND}`;
    expect(partsOf(middle, find(middle))).toEqual([FIRST.slice(0, 16), SECOND.slice(-15)]);
    expect(find(middle)?.completeness).toBe("cut");
  });

  it("has the words between two interruptions, or between an interruption and an edit", () => {
    const [first, second, rest] = [
      "工會要求把夜班的津貼提高",
      "百分之十二",
      "，並且在三年之內不裁減任何職位。",
    ];
    const twice = `${BEFORE}${FIRST}${first}${ADVERTISEMENT}${second}延伸閱讀：這座城市的碼頭工人過去一百年的歷史${rest}${BEHIND}`;
    expect(
      partsOf(twice, find(twice))
        .map((part) => part.replace(/[\s\p{P}]/gu, ""))
        .join(""),
    ).toBe(QUOTE.replace(/[\s\p{P}]/gu, ""));
    const edited = `${BEFORE}${FIRST}${first}${ADVERTISEMENT}${second}，而且在五年以內不裁減任何職位。${BEHIND}`;
    expect(partsOf(edited, find(edited)).at(-1)).toBe("百分之十二，而且在五年以內不裁減任何職位。");
    expect(find(edited)?.completeness).toBe("interrupted");
  });

  it("has no words that the page has in many places, where they stand apart from the rest", () => {
    const share = "用微信掃描二維碼，分享至好友和朋友圈";
    const page = `${BEFORE}${FIRST}\n${share}\n${SECOND}\n${share}${BEHIND}\n${share}`;
    const quote = describeQuote(page, BEFORE.length, BEFORE.length + `${FIRST}\n${share}`.length);
    const cut = `${BEFORE}${FIRST.slice(0, 20)}\n加入會員後可以閱讀全文\n${ADVERTISEMENT}\n${share}\n返回首頁\n${share}`;
    expect(partsOf(cut, find(cut, quote))).toEqual([FIRST.slice(0, 20)]);
  });

  it("has the short rest of it that stands between two interruptions, in Latin letters too", () => {
    const [before, behind] = ["The harbour was quiet. ", " and then they voted to go home."];
    const [first, middle, last] = [
      "On Monday night the crews asked ",
      "the p",
      "ort for a second pilot boat",
    ];
    const original = before + first + middle + last + behind;
    const quote = describeQuote(original, before.length, original.length - behind.length);
    const page = `${before}${first}Sign up for our morning letter and a walk. ${middle} More on this: what a lighthouse costs ${last}${behind}`;
    expect(partsOf(page, find(page, quote))).toEqual([first.trim(), middle, last]);
  });

  it("is interrupted by a line of marks, alone or with words, which are no part of it", () => {
    const [head, tail] = [`${FIRST}\n${SECOND.slice(0, 14)}`, SECOND.slice(14)];
    for (const line of ["————————————————————", "-------------- 我還是來續"]) {
      const page = `${BEFORE}${head}${line}${tail}${BEHIND}`;
      const found = find(page);
      expect(partsOf(page, found)).toEqual([head, tail]);
      expect(found?.completeness).toBe("interrupted");
    }
  });

  it("keeps the lines of marks that are its own", () => {
    const line = "* * * * * * * * * * * * * * *";
    const original = `${BEFORE}${FIRST}\n${line}\n${SECOND}${BEHIND}`;
    const quote = describeQuote(original, BEFORE.length, original.length - BEHIND.length);
    const restyled = original.replace(line, "＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊");
    for (const page of [original, restyled]) expect(find(page, quote)?.completeness).toBe("whole");
  });

  it("is where it was edited, and not in the lines of a menu that has its words in another order", () => {
    const original =
      "house rules\neditorial project\ntraining\nwork with us here\ntalk to the paper\nadvertise with us\nhelp and answers\nletters";
    const quote = describeQuote(
      original,
      original.indexOf("work"),
      original.indexOf("the paper") + "the paper".length,
    );
    const edited = original.replace("here\ntalk to the", "hre\ntlk t the");
    const menu =
      "Training\nWork with us here\nJobs at the port\nTalk to the paper\nAdvertise with us\nHelp and answers";
    for (const page of [`${menu}\nMap\n${edited}`, `${edited}\nMap\n${menu}\nletters`]) {
      const found = find(page, quote);
      expect(found === null ? null : page.slice(found.start, found.end)).toBe(
        "work with us hre\ntlk t the paper",
      );
    }
  });

  it("is not taken from another menu that has what was cut from its own", () => {
    const menu =
      "News\nSport\nWeather\nTravel\nCulture\nBooks\nHealth\nIn pictures\nSpecial reports\nLetters\n";
    const original = `Front page\n${menu}More from here\n${menu}`;
    const quote = describeQuote(original, 11, original.indexOf("Special") + 5);
    const cut = `Front page\n${menu.replace("alth\nIn pict", "")}More from here\n${menu}`;
    const own = cut.indexOf("More from here");
    for (const { end } of find(cut, quote)?.parts ?? []) expect(end).toBeLessThan(own);
  });

  it("is found where two of its sentences were exchanged", () => {
    const page = `${BEFORE}${SECOND}${FIRST}${BEHIND}`;
    const found = find(page);
    expect(partsOf(page, found)).toEqual([SECOND, FIRST]);
    expect(found?.completeness).toBe("interrupted");
  });

  it("is whole where readings were added in brackets", () => {
    const read = (text: string): string => text.replace(/\p{Script=Han}/gu, "$&(dú)");
    const page = read(PAGE);
    const found = find(page);
    expect(partsOf(page, found)).toEqual([read(QUOTE)]);
    expect(found?.completeness).toBe("whole");
  });

  it("is gone where what stood on both sides stands together", () => {
    expect(find(`${BEFORE}${BEHIND}\n另一篇：${FIRST.slice(0, 18)}`)).toBeNull();
  });

  it("is gone where other words stand in its place, whatever its context", () => {
    expect(find(`${BEFORE}${[...QUOTE].reverse().join("")}${BEHIND}`)).toBeNull();
    const short = describeQuote("of the licence or any later version applies", 15, 33);
    expect(
      anchor(searchedText("of the licence or any later version applies"), {
        quote: { ...short, exact: [...short.exact].reverse().join("") },
      }),
    ).toBeNull();
  });

  it("is found in both parts, wherever something is inserted", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 14, max: QUOTE.length - 14 }),
        fc.integer({ min: 20, max: ADVERTISEMENT.length }),
        (at, length) => {
          const inserted = ADVERTISEMENT.slice(0, length);
          const page = BEFORE + QUOTE.slice(0, at) + inserted + QUOTE.slice(at) + BEHIND;
          const found = find(page);
          const words = partsOf(page, found)
            .join("")
            .replace(/[\s\p{P}]/gu, "");
          expect(words).toBe(QUOTE.replace(/[\s\p{P}]/gu, ""));
          expect(found?.parts).toHaveLength(2);
        },
      ),
    );
  });

  it("has ordered, disjoint parts, with nothing else in them", () => {
    const pieces = fc.array(
      fc.constantFrom(BEFORE, FIRST, SECOND, BEHIND, ADVERTISEMENT, FIRST.slice(5), SECOND.slice(0, 20)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(pieces, (made) => {
        const page = made.join("\n");
        const found = find(page);
        let last = -1;
        for (const { start, end } of found?.parts ?? []) {
          expect(start).toBeGreaterThanOrEqual(Math.max(0, last));
          expect(end).toBeGreaterThan(start);
          last = end;
          expect(page.slice(start, end)).not.toContain(ADVERTISEMENT);
        }
        expect(last).toBe(found?.end ?? -1);
        expect(found?.parts[0]?.start).toBe(found?.start);
      }),
    );
  });
});

describe("among entries made on one pattern", () => {
  const entry = (word: string, who = "chair"): string =>
    `The committee must ${word} the rate, the ${who} said on Monday`;
  const words = "raise lower drop move freeze hold trim lift double halve".split(" ");
  const newer = [
    entry("cut"),
    ...words.flatMap((word) => [entry(word), entry(word, "deputy"), entry(word, "bank")]),
  ];
  const kept = describeQuote(`Live\n${entry("keep")}\nOlder news`, 5, 5 + entry("keep").length);

  it("finds the very words, whatever context and position say", () => {
    const page = `Live\n${newer.join("\n")}\nOther news\n${entry("keep")}`;
    const found = anchor(searchedText(page), {
      quote: kept,
      position: { start: 5, end: 5 + entry("cut").length },
    });
    expect(found?.start).toBe(page.indexOf(entry("keep")));
    expect(found?.completeness).toBe("whole");
  });

  it("finds nothing where the own entry is gone", () => {
    for (const left of [3, 5, newer.length]) {
      const page = `Live\n${newer.slice(0, left).join("\n")}\nOlder news`;
      const position = { start: 5, end: 5 + entry("cut").length };
      expect(anchor(searchedText(page), { quote: kept, position }), String(left)).toBeNull();
    }
  });
});
