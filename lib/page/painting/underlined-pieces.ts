import type { Passage } from "../../matching/passage.ts";
import type { Underline } from "./underline-style.ts";

const LINES: Readonly<Record<Passage["kind"], Underline | null>> = {
  verbatim: "solid",
  edited: "solid",
  reworded: "dashed",
  spliced: "double",
  reported: "dotted",
  translated: "band",
  unmatched: null,
};

/** The line that tells a passage's verdict; `null` for one that is only listed. */
export function underlineOf(passage: Pick<Passage, "kind" | "flags">): Underline | null {
  return passage.flags.includes("altered") ? "wavy" : LINES[passage.kind];
}

/**
 * What of a passage is underlined: all of it, but of an edited one not the words that were changed.
 * @returns half-open UTF-16 ranges in the passage's text, ordered and disjoint
 */
export function underlinedPieces(
  passage: Pick<Passage, "kind" | "text" | "changes">,
): readonly (readonly [start: number, end: number])[] {
  const { kind, text, changes } = passage;
  if (kind !== "edited") return [[0, text.length]];
  const pieces: (readonly [number, number])[] = [];
  let from = 0;
  for (const { page } of changes) {
    if (page.start > from) pieces.push([from, page.start]);
    from = Math.max(from, page.end);
  }
  if (from < text.length) pieces.push([from, text.length]);
  return pieces;
}
