/**
 * The unit of a share that is told as a fraction (a third, 三分之一) or as so many in so many; its value is in percent. It
 * agrees with the same share in percent, and stands in the place of another fraction alone.
 */
export const FRACTION = "fraction";

const PERCENT = 100;
/** To two places: a third and 33.33 percent are one. */
const PLACES = 100;

/** How much a part is of a whole, in percent, to two places. @param whole not 0 */
export const percentOf = (part: number, whole: number): number =>
  Math.round((part / whole) * PERCENT * PLACES) / PLACES;
