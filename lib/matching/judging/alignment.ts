import { editSimilarity } from "../../text/aligner/edit-distance.ts";
import { type EditedRange, editScript } from "../../text/aligner/edit-script.ts";
import type { Work } from "../../text/work.ts";
import { MOST_CELLS } from "../caps.ts";

/** A block of 32 cells takes as long as this many units of work, and so do 32 that are worked out one by one. */
const BLOCK_WORK = 0.6;
const SINGLE_CELLS_WORK = 12;
/** `editScript` works so many cells out one by one before it cuts a text in two. */
const SINGLE_CELLS = 1 << 18;
const CELLS_OF_BLOCK = 32;

/** How many cells two texts have between the first and the last place where they differ. */
function cellsBetween(first: string, second: string): number {
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first.charCodeAt(start) === second.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    first.charCodeAt(first.length - 1 - tail) === second.charCodeAt(second.length - 1 - tail)
  )
    tail++;
  return (first.length - start - tail) * (second.length - start - tail);
}

/**
 * As `editSimilarity`, for texts of any length.
 * @returns 0 to 1; 0 also where the texts are too long to be aligned
 */
export function similarityOf(first: string, second: string, work: Work, floor = 0): number {
  const longer = Math.max(first.length, second.length);
  work.draw(longer);
  if (Math.min(first.length, second.length) < floor * longer - 1) return 0;
  const cells = cellsBetween(first, second);
  if (cells > MOST_CELLS) return 0;
  work.draw((cells / CELLS_OF_BLOCK) * BLOCK_WORK);
  return editSimilarity(first, second, floor);
}

/**
 * As `editScript`, for texts of any length.
 * @returns no change where the texts are too long to be aligned
 */
export function changesBetween(first: string, second: string, joined: number, work: Work): EditedRange[] {
  const cells = cellsBetween(first, second);
  work.draw(first.length + second.length);
  if (cells > MOST_CELLS) return [];
  work.draw((Math.min(cells, SINGLE_CELLS) / CELLS_OF_BLOCK) * SINGLE_CELLS_WORK);
  if (cells > SINGLE_CELLS) work.draw(3 * (cells / CELLS_OF_BLOCK) * BLOCK_WORK);
  return editScript(first, second, joined);
}
