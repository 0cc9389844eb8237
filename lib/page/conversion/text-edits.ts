import type { OffsetMap } from "../../text/offset-map.ts";

/**
 * Stretches that are replaced, in ascending order: for each its offset in the text before all edits, how much it
 * takes away and how much it puts there. Numbers alone, since a long page has half a million of them.
 */
export type TextEdits = readonly number[];

/** Numbers of an edit. */
export const EDIT_WIDTH = 3;

/**
 * Old and new characters are paired one by one, and only those that differ are replaced. Where one side of a piece
 * is longer, the last pair takes the rest.
 * @param map from the text before to the text after
 */
export function editsBetween(before: string, after: string, map: OffsetMap): TextEdits {
  const edits: number[] = [];
  for (let piece = 0; piece < map.pieces; piece++) {
    const [end = 0, afterEnd = 0] = [map.source[piece + 1], map.result[piece + 1]];
    let [at = 0, afterAt = 0] = [map.source[piece], map.result[piece]];
    while (at < end || afterAt < afterEnd) {
      // Most characters stay as they are; with the last of either side goes the rest of the other.
      while (at + 1 < end && afterAt + 1 < afterEnd && isSameUnit(before, at, after, afterAt)) {
        at++;
        afterAt++;
      }
      let next = nextCharacter(before, at, end);
      let afterNext = nextCharacter(after, afterAt, afterEnd);
      if (next === end || afterNext === afterEnd) [next, afterNext] = [end, afterEnd];
      if (before.slice(at, next) !== after.slice(afterAt, afterNext))
        edits.push(at, next - at, afterNext - afterAt);
      at = next;
      afterAt = afterNext;
    }
  }
  return edits;
}

const characters = new Map<number, string>();

/** A part of a text; the same string for the same single unit, which a browser takes over once and not each time. */
export function sharedSlice(text: string, start: number, end: number): string {
  if (end !== start + 1) return text.slice(start, end);
  const unit = text.charCodeAt(start);
  let character = characters.get(unit);
  if (character === undefined) {
    character = text.charAt(start);
    characters.set(unit, character);
  }
  return character;
}

/** Whether two texts have the same character at a place, where it is one of a single unit. */
function isSameUnit(before: string, at: number, after: string, afterAt: number): boolean {
  const unit = before.charCodeAt(at);
  return unit === after.charCodeAt(afterAt) && (unit & 0xf800) !== 0xd800;
}

/** The offset behind the character at an offset, without cutting a surrogate pair in two. */
export function nextCharacter(text: string, at: number, end: number): number {
  const isPair = (text.codePointAt(at) ?? 0) > 0xffff;
  return Math.min(end, at + (isPair ? 2 : 1));
}
