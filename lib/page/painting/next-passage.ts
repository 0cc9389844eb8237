/**
 * Which passage comes next for a person who steps through them; after the last comes the first.
 * @param tops where each begins, in CSS pixels from the top of the window, in the order of the page
 * @param current index of the one stepped to last, `null` before the first step
 * @returns its index, `null` where there is none
 */
export function nextPassage(
  tops: readonly number[],
  current: number | null,
  direction: "next" | "previous",
): number | null {
  const count = tops.length;
  if (count === 0) return null;
  if (current !== null) return (current + (direction === "next" ? 1 : count - 1)) % count;
  if (direction === "next")
    return Math.max(
      0,
      tops.findIndex((top) => top >= 0),
    );
  return (tops.findLastIndex((top) => top < 0) + count) % count;
}
