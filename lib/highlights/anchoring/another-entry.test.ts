import { describe, expect, it } from "vitest";
import { anchor } from "./anchor.ts";
import { numberDifference } from "./another-entry.ts";
import { describeQuote } from "./describe.ts";
import { searchedText } from "./searched-text.ts";

describe("numberDifference", () => {
  it("tells another number from other words", () => {
    expect(numberDifference("The X800 camera", "the X9 camera")).toBe("alone");
    expect(numberDifference("第三批疫苗", "第四批疫苗")).toBe("alone");
    expect(numberDifference("二〇二四年的預算", "2025年的预算")).toBe("alone");
    expect(numberDifference("12 red shoes", "13 blue shoes")).toBe("among others");
  });

  it("takes a number that is written otherwise, unseen characters and a number that was left out for none", () => {
    expect(numberDifference("三十五天", "35 天")).toBe("none");
    expect(numberDifference("item 22222", "item 22\u200b222")).toBe("none");
    expect(numberDifference("item 22222, brown", "item, brown")).toBe("none");
    expect(numberDifference("no number", "nor here")).toBe("none");
  });
});

describe("among entries that differ in a number", () => {
  const lists = [
    ["The X800 camera ships in March with a new sensor.", "The X9 camera ships in March with a new sensor."],
    ["Leather wallet, brown, item# 22222, in stock", "Leather wallet, brown, item# 33333, in stock"],
    ["第三批疫苗將在下週運抵機場，由專車送往各縣市。", "第四批疫苗將在下週運抵機場，由專車送往各縣市。"],
    [12, 13, 14, 15].map((day) => `8月${day}日新增確診病例，其中本土病例佔多數，請民眾注意。`),
  ];
  const pageOf = (entries: readonly string[]): string =>
    `首頁\nProducts of the season\n${entries.join("\nAdd to cart\n")}\nAll prices include tax. 聯絡我們`;

  it("finds nothing where the own one is gone", () => {
    for (const entries of lists) {
      for (const entry of entries) {
        const page = pageOf(entries);
        const start = page.indexOf(entry);
        const position = { start, end: start + entry.length };
        const quote = describeQuote(page, position.start, position.end);
        const gone = pageOf(entries.filter((other) => other !== entry));
        expect(anchor(searchedText(gone), { quote, position }), entry).toBeNull();
      }
    }
  });

  it("finds no twin where the own one has another number now, but the own one or nothing", () => {
    for (const entries of lists) {
      for (const entry of entries) {
        const page = pageOf(entries);
        const start = page.indexOf(entry);
        const position = { start, end: start + entry.length };
        const quote = describeQuote(page, position.start, position.end);
        const changed = page.replace(entry, entry.replace(/\d+|[三四]/, "7"));
        expect([undefined, start], entry).toContain(
          anchor(searchedText(changed), { quote, position })?.start,
        );
      }
    }
  });

  it("finds the very words that something was put into, and no twin", () => {
    for (const entries of lists) {
      const [entry = ""] = entries;
      const page = pageOf(entries);
      const start = page.indexOf(entry);
      const quote = describeQuote(page, start, start + entry.length);
      const between = "Read also: the best hotels by the sea this year";
      const now = page.replace(entry, `${entry.slice(0, 12)}${between}${entry.slice(12)}`);
      const found = anchor(searchedText(now), { quote });
      expect(found?.parts.map(({ start, end }) => now.slice(start, end)).join(""), entry).toBe(entry);
    }
  });
});
