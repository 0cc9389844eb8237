import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectScript, judgeScript, scriptEvidence } from "./script.ts";

describe("detectScript", () => {
  it.each([
    ["扎克伯格说，数据中心就在这里。", "Hans"],
    ["祖克柏說，資料中心就在這裡。", "Hant"],
    ["呢度嘅數據中心好犀利，佢哋話㗎", "Hant"],
    ["データセンターはここにあります", "Japanese"],
    ["東京都知事が発表した", "Japanese"],
    ["新发售的Ａ产品：優の良品，这里有", "Hans"],
    ["他引用了「臺灣」二字，但这篇文章说的是简体中文的写法，还有别的内容", "Hans"],
    ["中文", "none"],
    ["Meta said so.", "none"],
    ["한국어 문장입니다", "none"],
    ["这個説话说話", "none"],
    ["", "none"],
    ["\ud800\udc00\ud800", "none"],
  ])("%s is %s", (text, script) => {
    expect(detectScript(text).script).toBe(script);
  });

  it("is surer of more text", () => {
    const once = detectScript("说这里").confidence;
    const often = detectScript("说这里".repeat(10)).confidence;
    expect(often).toBeGreaterThan(once);
    expect(often).toBeLessThanOrEqual(1);
  });

  it("says the same of the counts of parts added up", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."说說こ中a") }), fc.nat(20), (text, cut) => {
        const [one, other] = [scriptEvidence(text.slice(0, cut)), scriptEvidence(text.slice(cut))];
        const sum = {
          simplified: one.simplified + other.simplified,
          traditional: one.traditional + other.traditional,
          kana: one.kana + other.kana,
          han: one.han + other.han,
        };
        expect(judgeScript(sum)).toEqual(detectScript(text));
      }),
    );
  });
});
