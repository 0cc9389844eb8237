/**
 * The first of ascending entries that a bound does not lie above, by halving.
 * @param count of the entries
 * @param isBelow whether the entry of an index lies below the bound; once false, it stays so
 * @returns `count` where all lie below
 */
export function firstIndex(count: number, isBelow: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
