import type { OffsetMap } from "../../text/offset-map.ts";
import type { Bound } from "./conversion-edits.ts";
import type { LooseTexts } from "./loose-texts.ts";
import { isTextNode } from "./node-kinds.ts";

/**
 * Edits between two pauses. One takes Chromium 2 to 4 microseconds, so that these stay within a frame.
 */
const MOST_EDITS = 2_000;

/**
 * Each edit copies the node's text. Above this many copied units between two pauses (2,000 edits of a node of
 * 10,000 characters, 10 ms) the part that changes is cut out for as long as it is being changed.
 */
const MOST_COPIED_UNITS = 20_000_000;

/** Fewer edits are made where the text is: to cut and join it takes Chromium as long as five. */
const LEAST_LOOSE_EDITS = 8;

/**
 * A longer text is written in one go: after each pause the browser lays the whole text out again, which takes
 * 60 ms for so many characters. The selection is kept, other ranges fall back to its start.
 */
const LONGEST_PAIRED = 200_000;

/** What is to be done to a text, worked out before anything is touched. */
export interface TextRewriting {
  readonly before: string;
  readonly text: string;
  readonly map: OffsetMap;
  /** `null` where the text is written in one go. */
  readonly edits: readonly Edit[] | null;
}

/** @param map from what stands there to the text */
export function planRewriting(before: string, text: string, map: OffsetMap): TextRewriting {
  const isWhole = before.length > LONGEST_PAIRED;
  const edits = isWhole ? null : before === text ? [] : editsBetween(before, text, map);
  return { before, text, map, edits };
}

/**
 * Changes a text node so that every range and selection in it stays on its characters: old and new characters
 * are paired one by one, each new one is inserted before its old one is deleted, and only those that differ are
 * touched. Where one side of a piece is longer the last pair takes the rest. Where neighbours differ, the old one
 * goes with the new one behind it: a boundary behind the old one then stands between both new ones, as it should.
 *
 * Pauses where much has been written; to go on is only right while the node holds what it held at the pause.
 * @param node holds what the plan begins with
 * @param loose where the text may be cut for as long as it is edited; it is whole at each pause, not at the end
 * @returns how far it has come, at each pause
 */
export function* rewriteText(
  node: CharacterData,
  { before, text, map, edits }: TextRewriting,
  loose: LooseTexts,
): Generator<Bound, void, void> {
  if (edits === null) {
    if (before !== text) writeWhole(node, text, map);
    return;
  }
  if (edits.length <= MOST_EDITS) {
    writeLoose(node, edits, loose);
    return;
  }
  let shift = 0;
  for (let first = 0; first < edits.length; first += MOST_EDITS) {
    if (first > 0) {
      const { at } = edits[first] ?? { at: before.length };
      yield { source: at, result: at + shift };
    }
    shift += writeEdits(node, edits.slice(first, first + MOST_EDITS), shift);
  }
}

/** Makes edits in the part behind the first character, if that may be cut off. */
function writeLoose(node: CharacterData, edits: readonly Edit[], loose: LooseTexts): void {
  if (edits.length < LEAST_LOOSE_EDITS) {
    writeEdits(node, edits, 0);
    return;
  }
  let bound = nextCharacter(node.data, 0, node.length);
  let inHead = 0;
  for (const { at, removed } of edits) {
    if (at >= bound) break;
    bound = Math.max(bound, at + removed);
    inHead++;
  }
  const [head, rest] = [edits.slice(0, inHead), inHead === 0 ? edits : edits.slice(inHead)];
  const isEmptied = grownBy(head) + bound === 0 || grownBy(rest) + node.length - bound === 0;
  const part = rest.length < LEAST_LOOSE_EDITS || isEmptied ? null : loose.cut(node, bound);
  if (part === null) {
    writeEdits(node, edits, 0);
    return;
  }
  writeEdits(node, head, 0);
  writeEdits(part, rest, -bound);
}

const grownBy = (edits: readonly Edit[]): number =>
  edits.reduce((sum, { removed, inserted }) => sum + inserted.length - removed, 0);

/** @returns by how much the text became longer */
function writeEdits(node: CharacterData, edits: readonly Edit[], shift: number): number {
  const [first, last] = [edits[0], edits.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const isCostly = edits.length * node.length > MOST_COPIED_UNITS;
  const part =
    isCostly && isTextNode(node) && node.parentNode?.childNodes.length === 1
      ? cutOut(node, first.at + shift, last.at + last.removed + shift)
      : null;
  const base = part === null ? -shift : first.at;
  const written = part ?? node;
  let grown = 0;
  /** What an edit takes away right before the next one goes in one step with that: it still stands there. */
  let old = 0;
  for (const [index, { at, removed, inserted }] of edits.entries()) {
    const place = at - base + grown;
    if (old > 0) written.replaceData(place, old, inserted);
    else if (inserted !== "") written.insertData(place, inserted);
    old = removed;
    grown += inserted.length - removed;
    if (old === 0 || edits[index + 1]?.at === at + removed) continue;
    written.deleteData(place + inserted.length, old);
    old = 0;
  }
  // Ranges and the selection follow into the part and, unlike with any other way of joining, back again.
  if (part !== null) node.parentNode?.normalize();
  return grown;
}

/** @returns the node that holds the given part of a text node alone, until its parent is made normal again */
function cutOut(node: Text, start: number, end: number): Text {
  if (end < node.length) node.splitText(end);
  return start > 0 ? node.splitText(start) : node;
}

function writeWhole(node: CharacterData, text: string, map: OffsetMap): void {
  const selection = node.ownerDocument.getSelection();
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {};
  node.data = text;
  if (selection === null || anchorNode === null || focusNode === null) return;
  if (anchorNode !== node && focusNode !== node) return;
  const moved = (at: Node, offset: number): number =>
    at === node ? map.toResult(offset, offset).end : offset;
  selection.setBaseAndExtent(
    anchorNode,
    moved(anchorNode, anchorOffset),
    focusNode,
    moved(focusNode, focusOffset),
  );
}

/** A stretch that is replaced. */
export interface Edit {
  /** Offset in the text before all edits. */
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

function editsBetween(before: string, after: string, map: OffsetMap): Edit[] {
  const edits: Edit[] = [];
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
      const inserted = sharedSlice(after, afterAt, afterNext);
      if (before.slice(at, next) !== inserted) edits.push({ at, removed: next - at, inserted });
      at = next;
      afterAt = afterNext;
    }
  }
  return edits;
}

const characters = new Map<number, string>();

/** A part of a text; the same string for the same single unit, which a browser takes over once and not each time. */
function sharedSlice(text: string, start: number, end: number): string {
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
function nextCharacter(text: string, at: number, end: number): number {
  const isPair = (text.codePointAt(at) ?? 0) > 0xffff;
  return Math.min(end, at + (isPair ? 2 : 1));
}
