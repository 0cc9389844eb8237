import type { OffsetMap } from "../text/offset-map.ts";

/**
 * Writing character by character copies the node's text each time. Above this many copied units (a node of
 * 10,000 characters of which 2,000 change) it is written in one go: the selection is kept, other ranges fall
 * back to its start.
 */
const MOST_COPIED_UNITS = 20_000_000;

/** A longer text is written in one go without counting what changes. */
const LONGEST_PAIRED = 100_000;

/**
 * Changes a text node so that every range and selection in it stays on its characters: old and new characters
 * are paired one by one, each new one is inserted before its old one is deleted, and only those that differ are
 * touched. Where one side of a piece is longer the last pair takes the rest.
 * @param node holds the source of `map`
 * @param text the result of `map`
 */
export function rewriteText(node: CharacterData, text: string, map: OffsetMap): void {
  const before = node.data;
  if (before === text) return;
  const edits = before.length > LONGEST_PAIRED ? null : editsBetween(before, text, map);
  if (edits === null || edits.length * Math.max(before.length, text.length) > MOST_COPIED_UNITS) {
    writeWhole(node, text, map);
    return;
  }
  let shift = 0;
  for (const { at, removed, inserted } of edits) {
    const place = at + shift;
    if (inserted !== "") node.insertData(place, inserted);
    if (removed > 0) node.deleteData(place + inserted.length, removed);
    shift += inserted.length - removed;
  }
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

interface Edit {
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
      let next = nextCharacter(before, at, end);
      let afterNext = nextCharacter(after, afterAt, afterEnd);
      if (next === end || afterNext === afterEnd) [next, afterNext] = [end, afterEnd];
      const inserted = after.slice(afterAt, afterNext);
      if (before.slice(at, next) !== inserted) edits.push({ at, removed: next - at, inserted });
      [at, afterAt] = [next, afterNext];
    }
  }
  return edits;
}

/** The offset behind the character at an offset, without cutting a surrogate pair in two. */
function nextCharacter(text: string, at: number, end: number): number {
  const isPair = (text.codePointAt(at) ?? 0) > 0xffff;
  return Math.min(end, at + (isPair ? 2 : 1));
}
