import type { OffsetMap } from "../../text/offset-map.ts";
import type { Bound } from "./conversion-edits.ts";
import type { LooseTexts } from "./loose-texts.ts";
import { isTextNode } from "./node-kinds.ts";
import { EDIT_WIDTH, editsBetween, nextCharacter, sharedSlice, type TextEdits } from "./text-edits.ts";

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
  readonly edits: TextEdits | null;
}

/** @param map from what stands there to the text */
export function planRewriting(before: string, text: string, map: OffsetMap): TextRewriting {
  const isWhole = before.length > LONGEST_PAIRED;
  const edits = isWhole ? null : before === text ? [] : editsBetween(before, text, map);
  return { before, text, map, edits };
}

/**
 * Changes a text node so that every range and selection in it stays on its characters: each new one is inserted
 * before its old one is deleted, and only those that differ are touched. Where neighbours differ, the old one goes
 * with the new one behind it: a boundary behind the old one then stands between both new ones, as it should.
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
  const end = edits.length;
  if (end <= MOST_EDITS * EDIT_WIDTH) {
    writeLoose(node, text, edits, loose);
    return;
  }
  let shift = 0;
  for (let first = 0; first < end; first += MOST_EDITS * EDIT_WIDTH) {
    if (first > 0) {
      const at = edits[first] ?? before.length;
      yield { source: at, result: at + shift };
    }
    const some = edits.slice(first, first + MOST_EDITS * EDIT_WIDTH);
    shift += writeEdits(node, text, some, shift, shift);
  }
}

/** Makes edits in the part behind the first character, if that may be cut off. */
function writeLoose(node: CharacterData, text: string, edits: TextEdits, loose: LooseTexts): void {
  let bound = nextCharacter(node.data, 0, node.length);
  let [head, grown] = [0, 0];
  const most = edits.length - LEAST_LOOSE_EDITS * EDIT_WIDTH;
  for (; head <= most; head += EDIT_WIDTH) {
    const [at = 0, removed = 0, inserted = 0] = [edits[head], edits[head + 1], edits[head + 2]];
    if (at >= bound) break;
    bound = Math.max(bound, at + removed);
    grown += inserted - removed;
  }
  const isEmptied = bound + grown === 0 || bound + grown === text.length;
  const part = head > most || isEmptied ? null : loose.cut(node, bound);
  if (part === null) {
    writeEdits(node, text, edits, 0, 0);
    return;
  }
  if (head > 0) writeEdits(node, text, edits.slice(0, head), 0, 0);
  writeEdits(part, text, head > 0 ? edits.slice(head) : edits, -bound, grown);
}

/**
 * @param shift from the text before all edits to what stands in the node
 * @param textShift from the text before all edits to the text behind them, where the first edit is
 * @returns by how much the text became longer
 */
function writeEdits(
  node: CharacterData,
  text: string,
  edits: TextEdits,
  shift: number,
  textShift: number,
): number {
  const end = edits.length;
  const [first, last, lastRemoved] = [edits[0], edits[end - EDIT_WIDTH], edits[end - EDIT_WIDTH + 1]];
  if (first === undefined || last === undefined || lastRemoved === undefined) return 0;
  const isCostly = (end / EDIT_WIDTH) * node.length > MOST_COPIED_UNITS;
  const part =
    isCostly && isTextNode(node) && node.parentNode?.childNodes.length === 1
      ? cutOut(node, first + shift, last + lastRemoved + shift)
      : null;
  const base = part === null ? -shift : first;
  const written = part ?? node;
  let grown = 0;
  /** What an edit takes away right before the next one goes in one step with that: it still stands there. */
  let old = 0;
  for (let index = 0; index < end; index += EDIT_WIDTH) {
    const at = edits[index] ?? 0;
    const removed = edits[index + 1] ?? 0;
    const length = edits[index + 2] ?? 0;
    const place = at - base + grown;
    const textAt = at + textShift + grown;
    const inserted = sharedSlice(text, textAt, textAt + length);
    if (old > 0) written.replaceData(place, old, inserted);
    else if (length > 0) written.insertData(place, inserted);
    old = removed;
    grown += length - removed;
    if (old === 0 || edits[index + EDIT_WIDTH] === at + removed) continue;
    written.deleteData(place + length, old);
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
