import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchor } from "./anchor.ts";
import { describeQuote } from "./describe.ts";
import { searchedText } from "./searched-text.ts";

const ARTICLE = [
  "首頁\n新聞\n科技",
  "Meta 執行長扎克伯格在節目中說：「我們相信個人超級智能，將會改變每一個人的生活。」他認為這需要數年時間。",
  "主持人接著問到資料中心的建設。扎克伯格回答，第一座超過1GW的集群將於2026年上線。",
  "分析師對此抱持懷疑態度，認為成本過高，而且電力供應並不穩定。",
].join("\n");

const found = (page: string, sought: Parameters<typeof anchor>[1]): string | null => {
  const place = anchor(searchedText(page), sought);
  return place === null ? null : page.slice(place.start, place.end);
};

const quoteOf = (words: string): ReturnType<typeof describeQuote> => {
  const start = ARTICLE.indexOf(words);
  return describeQuote(ARTICLE, start, start + words.length);
};

describe("anchor", () => {
  it("finds what has not changed, whatever was selected", () => {
    fc.assert(
      fc.property(fc.nat(ARTICLE.length - 1), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const end = Math.min(ARTICLE.length, start + length);
        const words = ARTICLE.slice(start, end);
        const answer = found(ARTICLE, {
          quote: describeQuote(ARTICLE, start, end),
          position: { start, end },
        });
        if (/[\p{L}\p{N}]/u.test(words)) expect(answer?.trim()).toBe(words.trim());
      }),
    );
  });

  it("takes the marks at the edges in", () => {
    expect(found(ARTICLE, { quote: quoteOf("「我們相信個人超級智能，將會改變每一個人的生活。」") })).toBe(
      "「我們相信個人超級智能，將會改變每一個人的生活。」",
    );
    expect(
      found("他說：“我们相信个人超级智能, 将会改变每一个人的生活.”结束", {
        quote: quoteOf("「我們相信個人超級智能，將會改變每一個人的生活。」"),
      }),
    ).toBe("“我们相信个人超级智能, 将会改变每一个人的生活.”");
  });

  it("finds edited words by their context, from the first changed word to the last", () => {
    const page = ARTICLE.replace("我們相信個人超級智能，將會改變", "大家相信個人超級智慧將改變");
    expect(found(page, { quote: quoteOf("我們相信個人超級智能，將會改變每一個人的生活") })).toBe(
      "大家相信個人超級智慧將改變每一個人的生活",
    );
  });

  it("leaves out what is gone, and what is only like it elsewhere", () => {
    const quote = quoteOf("第一座超過1GW的集群將於2026年上線");
    expect(found(ARTICLE.replace(quote.exact, ""), { quote })).toBeNull();
    const elsewhere = ARTICLE.replace(quote.exact, "").concat(
      "\n財報另說第一座超過5GW的集群將於2028年上線了。",
    );
    expect(found(elsewhere, { quote })).toBeNull();
  });

  it("tells copies apart by their context, then by their place, or not at all", () => {
    const quote = quoteOf("個人超級智能");
    const page = `大家談論個人超級智能的風險。\n${ARTICLE}\n又一次提到個人超級智能。`;
    const start = page.indexOf("個人超級智能，");
    expect(anchor(searchedText(page), { quote })?.start).toBe(start);
    const bare = { exact: "個人超級智能", prefix: "", suffix: "" };
    expect(found(page, { quote: bare })).toBeNull();
    expect(anchor(searchedText(page), { quote: bare, position: { start, end: start + 6 } })?.start).toBe(
      start,
    );
  });

  it("uses the variants where the words are another region's", () => {
    const quote = { exact: "软件和网络的质量信息", prefix: "", suffix: "" };
    const page = "我們談到軟體和網路的品質資訊以及其他";
    expect(found(page, { quote })).toBeNull();
    expect(found(page, { quote, variants: [{ ...quote, exact: "軟體和網路的品質資訊" }] })).toBe(
      "軟體和網路的品質資訊",
    );
  });

  it("gives marks back only as they were", () => {
    expect(found("甲……乙——丙", { quote: { exact: "——", prefix: "乙", suffix: "丙" } })).toBe("——");
    expect(found("甲", { quote: { exact: "", prefix: "", suffix: "" } })).toBeNull();
  });

  it("never throws, whatever it is given", () => {
    const any = fc.string({ unit: "binary", maxLength: 80 });
    fc.assert(
      fc.property(any, any, any, any, fc.nat(100), (page, exact, prefix, suffix, start) => {
        const place = anchor(searchedText(page), {
          quote: { exact, prefix, suffix },
          position: { start, end: start + exact.length },
        });
        if (place !== null) {
          expect(place.start).toBeLessThan(place.end);
          expect(place.end).toBeLessThanOrEqual(page.length);
        }
      }),
    );
  });
});
