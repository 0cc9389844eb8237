import type { Highlight } from "../highlight.ts";

type Row = Record<keyof Highlight, unknown>;

/**
 * Tells rows apart that have no id of their own, and got one by their words: those that say the same share it, and
 * those that differ in their note, tags or time get further ones, the same at each import of the file.
 * @returns to be called with each row, in the order of the file
 */
export function withOwnIds(): (row: Row) => Row {
  const known = new Map<unknown, Map<string, unknown>>();
  return (row) => {
    const alike = known.get(row.id) ?? new Map<string, unknown>();
    known.set(row.id, alike);
    const content = JSON.stringify(row);
    const id = alike.get(content) ?? (alike.size === 0 ? row.id : `${row.id}:${alike.size + 1}`);
    alike.set(content, id);
    return { ...row, id };
  };
}
