import { EditColumn } from "./edit-column.ts";

/**
 * How many units of UTF-16 have to be inserted, deleted or replaced to make one text into another
 * (Levenshtein). 5,000 against 5,000 units take some milliseconds.
 * @param limit greater distances need not be known exactly
 * @returns the distance, or `limit + 1` where it is greater than `limit`
 */
export function editDistance(
  first: string,
  second: string,
  limit: number = Number.POSITIVE_INFINITY,
): number {
  const [longer, shorter] = first.length >= second.length ? [first, second] : [second, first];
  if (longer.length - shorter.length > limit) return limit + 1;
  let start = 0;
  while (start < shorter.length && shorter.charCodeAt(start) === longer.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter.length - start &&
    shorter.charCodeAt(shorter.length - 1 - tail) === longer.charCodeAt(longer.length - 1 - tail)
  ) {
    tail++;
  }
  if (start + tail === shorter.length) return longer.length - shorter.length;
  const column = new EditColumn(shorter.slice(start, shorter.length - tail));
  column.reset();
  const end = longer.length - tail;
  let distance = column.distance;
  for (let at = start; at < end; at++) {
    column.step(longer.charCodeAt(at), 1);
    distance = column.distance;
    if (distance - (end - at - 1) > limit) {
      distance = limit + 1;
      break;
    }
  }
  column.release();
  return distance;
}

/**
 * Edit similarity: 1 for equal texts, 0 where no unit stays.
 * @param floor similarities below it need not be known exactly
 * @returns 0 to 1, or 0 where it is less than `floor`
 */
export function editSimilarity(first: string, second: string, floor = 0): number {
  const length = Math.max(first.length, second.length);
  if (length === 0) return 1;
  const similarity = 1 - editDistance(first, second, Math.ceil((1 - floor) * length)) / length;
  return similarity < floor ? 0 : Math.max(0, similarity);
}
