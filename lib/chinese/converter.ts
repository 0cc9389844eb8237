import { composeOffsetMaps } from "../text/compose-offset-maps.ts";
import { OffsetMap, OffsetMapBuilder } from "../text/offset-map.ts";
import { type Conversion, conversionOf } from "./conversion.ts";
import {
  type ConversionDictionary,
  type ConversionStage,
  LONGEST_RESULT,
  RESULT_START_SHIFT,
  SLOT,
} from "./conversion-dictionary.ts";
import { conversionPlan } from "./conversion-plan.ts";
import { IdeographicDescriptions, isDescriptionOperator } from "./ideographic-description.ts";
import type { ConversionStandard } from "./script-variant.ts";

/** A text under conversion: its units, and where its pieces end. */
interface Pieces {
  readonly units: Uint16Array;
  readonly length: number;
  /** Ascending; the last one is `length`. */
  readonly ends: readonly number[];
}

/** How many units are turned into a string at once: well below every engine's limit of arguments. */
const CHUNK = 8192;

/**
 * Converts as opencc-js 1.4.2 does, by the same dictionaries, stages and rules: at each place the longest word
 * that the stage's dictionaries have is replaced. Cheap to make; all share the one dictionary.
 */
export class Converter {
  readonly #dictionary: ConversionDictionary;
  readonly #from: ConversionStandard;
  readonly #to: ConversionStandard;

  constructor(dictionary: ConversionDictionary, from: ConversionStandard, to: ConversionStandard) {
    this.#dictionary = dictionary;
    this.#from = from;
    this.#to = to;
  }

  /** @returns the converted text; whatever is no Chinese in it, lone surrogates among it, stays as it is */
  convert(text: string): string {
    return this.#run(text, null);
  }

  /** @returns the converted text, and which part of it comes from which part of the given text */
  convertWithMap(text: string): Conversion {
    const maps: OffsetMap[] = [];
    const converted = this.#run(text, maps);
    const [first = OffsetMap.identity(text.length), ...rest] = maps;
    return conversionOf(text, converted, rest.reduce(composeOffsetMaps, first));
  }

  #run(text: string, maps: OffsetMap[] | null): string {
    const plan = conversionPlan(this.#from, this.#to);
    let pieces: Pieces = { units: unitsOf(text), length: text.length, ends: [text.length] };
    const given = pieces.units;
    if (plan.normalises) pieces = this.#apply("compatibility", pieces, maps);
    if (plan.cutBy !== null) pieces = { ...pieces, ends: this.#cut(plan.cutBy, pieces) };
    for (const stage of plan.stages) pieces = this.#apply(stage, pieces, maps);
    return pieces.units === given ? text : stringOf(pieces);
  }

  /** Where the phrases of a stage, and what stands between them, end. */
  #cut(stage: ConversionStage, { units, length }: Pieces): number[] {
    const { numbers, slots } = this.#dictionary;
    const root = this.#dictionary.root(stage);
    const descriptions = new IdeographicDescriptions(units, 0, length);
    const ends: number[] = [];
    let start = 0;
    for (let at = 0; at < length; ) {
      let slot = root;
      let end = 0;
      for (let next = at; next < length; ) {
        const number = numbers[units[next++] ?? 0] ?? 0;
        const child = (slots[slot * SLOT] ?? 0) + number;
        if (number === 0 || slots[child * SLOT + 1] !== slot) break;
        slot = child;
        if ((slots[slot * SLOT + 2] ?? 0) & 1) end = next;
      }
      if (end === 0) {
        at = descriptions.endAt(at);
        continue;
      }
      if (start < at) ends.push(at);
      ends.push(end);
      start = at = end;
    }
    if (start < length) ends.push(length);
    return ends;
  }

  /** Replaces what the stage's dictionaries have, in each piece by itself. */
  #apply(stage: ConversionStage, pieces: Pieces, maps: OffsetMap[] | null): Pieces {
    const { numbers, slots, results } = this.#dictionary;
    const { units, ends } = pieces;
    const root = this.#dictionary.root(stage);
    const map = maps === null ? null : new OffsetMapBuilder();
    let output = new Uint16Array(units.length + LONGEST_RESULT);
    let length = 0;
    let changed = false;
    const outputEnds: number[] = [];
    let at = 0;
    for (const pieceEnd of ends) {
      let descriptions: IdeographicDescriptions | null = null;
      const pieceStart = at;
      while (at < pieceEnd) {
        let slot = root;
        let result = 0;
        let end = at;
        for (let next = at; next < pieceEnd; ) {
          const number = numbers[units[next++] ?? 0] ?? 0;
          const child = (slots[slot * SLOT] ?? 0) + number;
          if (number === 0 || slots[child * SLOT + 1] !== slot) break;
          slot = child;
          const packed = slots[slot * SLOT + 2] ?? 0;
          if (packed !== 0) {
            result = packed;
            end = next;
          }
        }
        if (length + LONGEST_RESULT + pieceEnd - at > output.length) output = larger(output, pieceEnd - at);
        if (result === 0) {
          end = at + 1;
          if (isDescriptionOperator(units[at] ?? 0)) {
            descriptions ??= new IdeographicDescriptions(units, pieceStart, pieceEnd);
            end = descriptions.endAt(at);
          }
          map?.keep(end - at);
          while (at < end) output[length++] = units[at++] ?? 0;
          continue;
        }
        const from = result >>> RESULT_START_SHIFT;
        const to = from + ((result >>> 1) & LONGEST_RESULT);
        map?.replace(end - at, to - from);
        changed ||= to - from !== end - at;
        for (let source = from; source < to; source++) {
          const unit = results[source] ?? 0;
          changed ||= unit !== units[at + source - from];
          output[length++] = unit;
        }
        at = end;
      }
      outputEnds.push(length);
    }
    if (!changed) return pieces;
    if (map !== null) maps?.push(map.build());
    return { units: output, length, ends: outputEnds };
  }
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

function larger(units: Uint16Array<ArrayBuffer>, needed: number): Uint16Array<ArrayBuffer> {
  const grown = new Uint16Array(units.length * 2 + needed);
  grown.set(units);
  return grown;
}

function stringOf({ units, length }: Pieces): string {
  let text = "";
  for (let start = 0; start < length; start += CHUNK) {
    const part = units.subarray(start, Math.min(length, start + CHUNK));
    const string: unknown = Reflect.apply(String.fromCharCode, null, part);
    text += String(string);
  }
  return text;
}
