import * as fc from "fast-check";
import { Converter as openccConverter } from "opencc-js";
import { beforeAll, describe, expect, it } from "vitest";
import { readConversionDictionary } from "../../tooling/conversion-data.ts";
import { type DictionaryName, dictionaryEntries } from "../../tooling/opencc-dictionaries.ts";
import { conversionOf, mapOfConversion } from "./conversion.ts";
import { ConversionDictionary } from "./conversion-dictionary.ts";
import { Converter } from "./converter.ts";
import { SCRIPT_VARIANTS } from "./script-variant.ts";

const PAIRS = SCRIPT_VARIANTS.flatMap((from) =>
  SCRIPT_VARIANTS.filter((to) => to !== from).map((to) => [from, to] as const),
);
const SAMPLED: readonly DictionaryName[] = [
  "STCharacters",
  "STPhrases",
  "STPhrases_GeneratedFromRegionalPhrases",
  "TSCharacters",
  "TSPhrases",
  "TWPhrases",
  "TWPhrasesRev",
  "TWVariantsRevPhrases",
  "HKVariantsPhrases",
  "HKVariantsRevPhrases",
  "CJK_Compatibility_Ideographs",
];

let dictionary: ConversionDictionary;
beforeAll(() => {
  dictionary = readConversionDictionary();
});

const words = SAMPLED.flatMap(dictionaryEntries).flat();
const characters = [...new Set(words.join(""))];
const odd = ["⿰", "⿲", "⿱⿰", "，", "a", " ", "\ud840", "\udc00", "\ue000", "か", "\ufe00"];
/** `fc.constantFrom` takes its choices as arguments, of which there are too many here. */
function oneOf(choices: readonly string[]): fc.Arbitrary<string> {
  return fc.nat(choices.length - 1).map((at) => choices[at] ?? "");
}

/** Whole words, their characters, and what breaks words apart. */
const text = fc
  .array(
    fc.oneof(
      { arbitrary: oneOf(words), weight: 4 },
      { arbitrary: oneOf(characters), weight: 4 },
      { arbitrary: oneOf(odd), weight: 1 },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("Converter", () => {
  it.each([
    [
      "cn",
      "twp",
      "鼠标里面的硅二极管坏了，导致光标分辨率降低。",
      "滑鼠裡面的矽二極體壞了，導致游標解析度降低。",
    ],
    ["cn", "tw", "他们的头发和出发时间", "他們的頭髮和出發時間"],
    ["cn", "hk", "里面有台湾的着色软件", "裏面有台灣的着色軟件"],
    ["cn", "t", "干涉内政，晒干衣服，干部", "干涉內政，曬乾衣服，幹部"],
    ["tw", "cn", "乾隆皇帝乾杯，裡面", "乾隆皇帝干杯，里面"],
    ["twp", "cn", "用滑鼠點擊記憶體", "用鼠标点击内存"],
    ["hk", "tw", "裏面有台灣的軟件", "裡面有臺灣的軟件"],
    ["t", "twp", "軟件", "軟體"],
    ["t", "cn", "繁體字、後來、皇后", "繁体字、后来、皇后"],
    ["tw", "tw", "里面软件", "里面软件"],
  ] as const)("%s to %s: %s", (from, to, given, expected) => {
    expect(new Converter(dictionary, from, to).convert(given)).toBe(expected);
  });

  it.each(PAIRS)("%s to %s is what opencc-js gives, whatever the text", (from, to) => {
    const reference = openccConverter({ from, to });
    const converter = new Converter(dictionary, from, to);
    fc.assert(
      fc.property(text, (given) => {
        const expected = reference(given);
        expect(converter.convert(given)).toBe(expected);
        const conversion = converter.convertWithMap(given);
        expect(conversion.text).toBe(expected);
        expect(conversionOf(given, expected, mapOfConversion(conversion))).toEqual(conversion);
      }),
      { numRuns: 60 },
    );
  });

  it.each(PAIRS)("%s to %s: converts each of many texts as it does by itself", (from, to) => {
    const converter = new Converter(dictionary, from, to);
    const lines = fc.array(
      fc.oneof(text, fc.constantFrom("", "\n", "⿰", "软\n件", "软", "件", "裏", "\ud840")),
    );
    fc.assert(
      fc.property(lines, (given) => {
        expect(converter.convertEach(given)).toEqual(given.map((one) => converter.convertWithMap(one)));
      }),
      { numRuns: 40 },
    );
  });

  it("leads from the result back to the words it is made of", () => {
    const given = "用鼠标点击，查看内存和打印机。";
    const conversion = new Converter(dictionary, "cn", "twp").convertWithMap(given);
    const [converted, map] = [conversion.text, mapOfConversion(conversion)];
    expect(converted).toBe("用滑鼠點選，檢視記憶體和印表機。");
    const at = converted.indexOf("記憶體");
    const { start, end } = map.toSource(at, at + 3);
    expect(given.slice(start, end)).toBe("内存");
    const back = map.toResult(given.indexOf("打印机"), given.indexOf("打印机") + 3);
    expect(converted.slice(back.start, back.end)).toBe("印表機");
  });

  it("gives back the same text where nothing changes", () => {
    const given = "No Chinese at all, \ud800 and 中文";
    expect(new Converter(dictionary, "cn", "twp").convert(given)).toBe(given);
  });

  it("goes on where a result needs more room than the text had", () => {
    const given = "U盘".repeat(50_000);
    expect(new Converter(dictionary, "cn", "twp").convert(given)).toBe("隨身碟".repeat(50_000));
  });
});

it("refuses what is not its data", () => {
  expect(() => new ConversionDictionary(new ArrayBuffer(64))).toThrow(TypeError);
  expect(() => new ConversionDictionary(new ArrayBuffer(3))).toThrow(TypeError);
});
