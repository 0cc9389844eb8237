import { fold } from "../../chinese/fold.ts";
import type { NumberFact } from "../language.ts";
import { DIGITS, MAGNITUDES, NUMERAL_CHARACTERS, readNumeral } from "./numerals.ts";
import { UNITS } from "./units.ts";

/** 三點五 before what is counted; 三點五十 is a time of day. */
const DECIMAL = new RegExp(
  `(?<![${NUMERAL_CHARACTERS}\\d.])([${NUMERAL_CHARACTERS}]+)${fold("點")}([${[...DIGITS.keys()].join("")}]{1,3})([${[...MAGNITUDES.keys()].filter((character) => MAGNITUDES.get(character) !== 10).join("")}]*)`,
  "gu",
);
/** What is counted in decimals beside the measures. */
const COUNTED = new Set([..."倍度成歲折級個"].map(fold));

/** Decimals in characters: 三點五個百分點, 一點二億. @param text folded to the same length */
export function decimalsIn(text: string): Omit<NumberFact, "bound">[] {
  return Array.from(text.matchAll(DECIMAL)).flatMap(
    ({ 0: written, 1: before = "", 2: behind = "", 3: magnitudes = "", index }) => {
      const whole = readNumeral(before);
      const places = Array.from(behind, (digit) => readNumeral(digit) ?? 0).join("");
      const end = index + written.length;
      const unit =
        UNITS.at(text, end)?.unit.name ?? (COUNTED.has(text.charAt(end)) ? text.charAt(end) : null);
      if (whole === null || (unit === null && magnitudes === "")) return [];
      let value = Number(`${whole}.${places}`);
      for (const character of magnitudes) value *= MAGNITUDES.get(character) ?? 1;
      return [{ value: Number(value.toPrecision(12)), unit: unit ?? text.charAt(end), start: index, end }];
    },
  );
}
