import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";

describe("fold", () => {
  it.each([
    ["扎克伯格說，資料中心在這裏", "扎克伯格说，资料中心在这里"],
    ["這裡的臺灣著名羣衆", "这里的台湾着名群众"],
    ["為爲为", "为为为"],
    ["「超級智能」", "“超级智能”"],
    ["『甲』—乙〜丙", "'甲'－乙~丙"],
    ["ＡＢＣ　１２３％", "abc 123%"],
    ["甲，乙、丙", "甲,乙､丙"],
    ["甲\u00a0乙\u2003丙\n丁", "甲 乙 丙 丁"],
    ["Ｍｅｔａ：﹁一﹂", "META:「一」"],
    ["豈有此理", "\uf900有此理"],
    ["ｶﾀｶﾅ", "カタカナ"],
  ])("%s = %s", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ["甲", "乙"],
    ["一", "—"],
    ["口", "曰"],
    ["5%", "5"],
    ["1.5", "1,5"],
    ["他", "她"],
  ])("%s stays apart from %s", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it("keeps every offset, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)) }),
        (text) => {
          const folded = fold(text);
          expect(folded.length).toBe(text.length);
          for (let at = 0; at < text.length; at++) expect(folded[at]).toBe(fold(text.charAt(at)));
        },
      ),
    );
  });

  it("does nothing more when repeated, for every unit", () => {
    const changed: number[] = [];
    for (let unit = 0; unit <= 0xffff; unit++) {
      const once = fold(String.fromCharCode(unit));
      if (fold(once) !== once) changed.push(unit);
    }
    expect(changed).toEqual([]);
  });

  it("works on texts longer than one chunk", () => {
    const text = "說Ａ".repeat(20_000);
    expect(fold(text)).toBe("说a".repeat(20_000));
  });
});
