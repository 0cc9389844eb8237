import { type OffsetMap, OffsetMapBuilder } from "../text/offset-map.ts";
import { textOfUnits } from "../text/text-of-units.ts";
import { foldCode } from "./fold.ts";

/** A text folded for comparing, without white space and punctuation, and the way back to the text it is of. */
export interface FoldedText {
  readonly text: string;
  /** From the original (source) to `text` (result). */
  readonly map: OffsetMap;
}

/** For each unit of UTF-16 that is a result of the fold: 0 not asked for yet, 1 kept, 2 left out. */
const kept = new Uint8Array(0x10000);
const KEPT = 1;
const LEFT_OUT = 2;

/**
 * Left out: white space (folded to a space), punctuation, and symbols that only join or draw. Kept: what makes
 * a fact another one, such as % & # @ + = and the signs of currencies and units.
 */
const NOISE = /(?![%‰&#@])[\p{P}\p{Z}\p{Cc}]|[|~^<>`´¨˜■□▲△▼▽◆◇○◎●★☆※→←↑↓_]/u;

/** Between two digits these are part of the number: 1.5, 3-5, 10:30, 1/2. A full-width stop (。) is no such. */
const IN_NUMBERS = new Set([0x2e, 0x2d, 0x3a, 0x2f]);
const IDEOGRAPHIC_STOPS = new Set([0x3002, 0xff61]);

function isKept(folded: number): boolean {
  const known = kept[folded];
  if (known) return known === KEPT;
  const answer = !NOISE.test(String.fromCharCode(folded));
  kept[folded] = answer ? KEPT : LEFT_OUT;
  return answer;
}

function isDigit(folded: number): boolean {
  return folded >= 0x30 && folded <= 0x39;
}

/** How many units are folded before they are made into text. */
const ROOM = 8192;

/** Folds a long text in slices: append as much as there is time for, in order, then build once. */
export class FoldedTextBuilder {
  readonly #map = new OffsetMapBuilder();
  readonly #units: Uint16Array;
  #filled = 0;
  #text = "";
  /** How many units in a row were kept, or left out, that the map does not know of yet: one of both is 0. */
  #kept = 0;
  #leftOut = 0;
  /** The mark behind a digit that is kept if a digit follows; 0 if there is none. */
  #pending = 0;
  #behindDigit = false;

  /** @param units room for what is folded, of any size but 0 */
  constructor(units = new Uint16Array(ROOM)) {
    this.#units = units;
  }

  /** Adds the next part of the text; where it is cut does not matter. */
  append(part: string): void {
    for (let at = 0; at < part.length; at++) {
      const unit = part.charCodeAt(at);
      const folded = foldCode(unit);
      const digit = isDigit(folded);
      if (this.#pending !== 0) this.#settle(digit);
      if (isKept(folded)) this.#keep(folded);
      else if (this.#behindDigit && IN_NUMBERS.has(folded) && !IDEOGRAPHIC_STOPS.has(unit))
        this.#pending = folded;
      else this.#leaveOut();
      this.#behindDigit = digit;
    }
  }

  /** @returns what was appended, folded; nothing may be appended afterwards */
  build(): FoldedText {
    if (this.#pending !== 0) this.#settle(false);
    this.#flush();
    this.#mapKept();
    this.#mapLeftOut();
    return { text: this.#text, map: this.#map.build() };
  }

  #settle(beforeDigit: boolean): void {
    if (beforeDigit) this.#keep(this.#pending);
    else this.#leaveOut();
    this.#pending = 0;
  }

  #keep(folded: number): void {
    if (this.#leftOut > 0) this.#mapLeftOut();
    if (this.#filled === this.#units.length) this.#flush();
    this.#units[this.#filled++] = folded;
    this.#kept++;
  }

  #leaveOut(): void {
    if (this.#kept > 0) this.#mapKept();
    this.#leftOut++;
  }

  #mapKept(): void {
    this.#map.keep(this.#kept);
    this.#kept = 0;
  }

  /** A piece of the map for each unit: between them stand places of the folded text. */
  #mapLeftOut(): void {
    for (; this.#leftOut > 0; this.#leftOut--) this.#map.replace(1, 0);
  }

  #flush(): void {
    this.#text += textOfUnits(this.#units, this.#filled);
    this.#filled = 0;
  }
}

/** Room for one text that is folded in one go. */
const room = new Uint16Array(ROOM);

/**
 * Folds a text for comparing and leaves out white space and punctuation.
 * @param text any text; a long one is better given to `FoldedTextBuilder` in slices
 * @returns the folded text, and the map from `text` to it
 */
export function foldedText(text: string): FoldedText {
  const builder = new FoldedTextBuilder(room);
  builder.append(text);
  return builder.build();
}
