import { OffsetMapBuilder } from "../text/offset-map.ts";
import { type Conversion, conversionOf, mapOfConversion, unconverted } from "./conversion.ts";
import type { Converter } from "./converter.ts";

/** A converter in which words of the reader's own win over the dictionary: the longest at each place. */
export class ConverterWithWords {
  readonly #converter: Converter;
  /** The words by their first unit, the longest first. */
  readonly #words = new Map<number, { readonly word: string; readonly result: string }[]>();

  /**
   * @param converter for the text between the words
   * @param words what each word becomes; one that becomes itself is left alone
   */
  constructor(converter: Converter, words: ReadonlyMap<string, string>) {
    this.#converter = converter;
    for (const [word, result] of words) {
      if (word === "") continue;
      const first = word.charCodeAt(0);
      const others = this.#words.get(first) ?? [];
      this.#words.set(first, [...others, { word, result }]);
    }
    for (const others of this.#words.values()) {
      others.sort((one, other) => other.word.length - one.word.length);
    }
  }

  convert(text: string): string {
    let converted = "";
    this.#walk(text, (between, result) => {
      converted += this.#converter.convert(between) + result;
    });
    return converted;
  }

  /**
   * Converts each text by itself, all of them in one go.
   * @returns in the order of the texts
   */
  convertEach(texts: readonly string[]): Conversion[] {
    const between: string[] = [];
    const words = texts.map((text) => {
      const own: { readonly word: string; readonly result: string }[] = [];
      this.#walk(text, (before, result, word) => {
        between.push(before);
        own.push({ word, result });
      });
      return own;
    });
    const converted = this.#converter.convertEach(between).values();
    return words.map((own, index) => {
      let text = "";
      const map = new OffsetMapBuilder();
      for (const { word, result } of own) {
        const part = converted.next().value ?? unconverted("");
        text += part.text + result;
        map.append(mapOfConversion(part));
        map.replace(word.length, result.length);
      }
      return conversionOf(texts[index] ?? "", text, map.build());
    });
  }

  /** Calls with the text before each word, and at the end with the rest of the text and an empty word. */
  #walk(text: string, visit: (between: string, result: string, word: string) => void): void {
    let start = 0;
    if (this.#words.size > 0) {
      for (let at = 0; at < text.length; at++) {
        const found = this.#words.get(text.charCodeAt(at))?.find(({ word }) => text.startsWith(word, at));
        if (found === undefined) continue;
        visit(text.slice(start, at), found.result, found.word);
        start = at + found.word.length;
        at = start - 1;
      }
    }
    visit(text.slice(start), "", "");
  }
}
