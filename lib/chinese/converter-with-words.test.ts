import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readConversionDictionary } from "../../tooling/conversion-data.ts";
import { conversionOf, mapOfConversion } from "./conversion.ts";
import { Converter } from "./converter.ts";
import { ConverterWithWords } from "./converter-with-words.ts";

let converter: Converter;
beforeAll(() => {
  converter = new Converter(readConversionDictionary(), "cn", "twp");
});

describe("ConverterWithWords", () => {
  it("lets the reader's words win, the longest first, and leaves words alone", () => {
    const words = new Map([
      ["软件", "軟件"],
      ["软件园", "軟件園區"],
      ["余光中", "余光中"],
      ["", "nothing"],
    ]);
    const withWords = new ConverterWithWords(converter, words);
    expect(withWords.convert("余光中在软件园用软件，买了打印机")).toBe("余光中在軟件園區用軟件，買了印表機");
  });

  it("is the plain converter where there are no words", () => {
    expect(new ConverterWithWords(converter, new Map()).convert("软件")).toBe("軟體");
  });

  it("converts each of many texts as it does by itself, with a map that fits it", () => {
    const withWords = new ConverterWithWords(
      converter,
      new Map([
        ["软", ""],
        ["件鼠", "x件鼠y"],
      ]),
    );
    const given = fc.string({ unit: fc.constantFrom(..."软件鼠标内存a") });
    fc.assert(
      fc.property(fc.array(given), (texts) => {
        const conversions = withWords.convertEach(texts);
        expect(conversions.map(({ text }) => text)).toEqual(texts.map((text) => withWords.convert(text)));
        for (const conversion of conversions) {
          const { source, text } = conversion;
          expect(conversionOf(source, text, mapOfConversion(conversion))).toEqual(conversion);
        }
        expect(conversions.map(({ source }) => source)).toEqual(texts);
      }),
    );
  });
});
