import {
  type ConversionDictionary,
  type ConversionStage,
  LONGEST_RESULT,
  RESULT_START_SHIFT,
  SLOT,
} from "./conversion-dictionary.ts";
import { IdeographicDescriptions, isDescriptionOperator } from "./ideographic-description.ts";

/** Texts under conversion, one behind the other: their units, and where their pieces end. */
export interface Pieces {
  readonly units: Uint16Array;
  readonly length: number;
  /** Ascending; the last one is `length`. No word reaches over any of them. */
  readonly ends: readonly number[];
}

/** What a stage or all stages did to lengths, as `Conversion.uneven` says it of a text. */
export type Uneven = readonly number[];

/** Where the phrases of a stage, and what stands between them, end. */
export function cutByPhrases(
  dictionary: ConversionDictionary,
  stage: ConversionStage,
  { units, ends: textEnds }: Pieces,
): number[] {
  const { numbers, slots } = dictionary;
  const root = dictionary.root(stage);
  const ends: number[] = [];
  let start = 0;
  for (const textEnd of textEnds) {
    const descriptions = new IdeographicDescriptions(units, start, textEnd);
    for (let at = start; at < textEnd; ) {
      let slot = root;
      let end = 0;
      for (let next = at; next < textEnd; ) {
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
    if (start < textEnd) ends.push(textEnd);
    start = textEnd;
  }
  return ends;
}

/** Replaces what the stage's dictionaries have, in each piece by itself. */
export function applyStage(
  dictionary: ConversionDictionary,
  stage: ConversionStage,
  pieces: Pieces,
  stages: Uneven[] | null,
): Pieces {
  const { numbers, slots, results } = dictionary;
  const { units, ends } = pieces;
  const root = dictionary.root(stage);
  const uneven: number[] = [];
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
        while (at < end) output[length++] = units[at++] ?? 0;
        continue;
      }
      const from = result >>> RESULT_START_SHIFT;
      const to = from + ((result >>> 1) & LONGEST_RESULT);
      if (to - from !== end - at) {
        uneven.push(at, end, length, length + to - from);
        changed = true;
      }
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
  if (uneven.length > 0) stages?.push(uneven);
  return { units: output, length, ends: outputEnds };
}

function larger(units: Uint16Array<ArrayBuffer>, needed: number): Uint16Array<ArrayBuffer> {
  const grown = new Uint16Array(units.length * 2 + needed);
  grown.set(units);
  return grown;
}
