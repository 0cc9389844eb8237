/** What a time of day counts: minutes on a dial of twelve hours, 12:00 as 720, since half of all texts leave the rest out. */
export const TIME_OF_DAY = "time of day";

const MINUTES = 60;
const HOURS = 24;
const DIAL = 720;

/** @returns `null` for what no clock shows */
export function timeOfDay(hours: number, minutes: number): number | null {
  const isTime = hours >= 0 && hours <= HOURS && minutes > -MINUTES && minutes < MINUTES;
  if (!isTime || !Number.isInteger(hours) || !Number.isInteger(minutes)) return null;
  return (hours * MINUTES + minutes) % DIAL || DIAL;
}

/** A bare number as the time that it may tell: 9 and 8.45. @returns `null` where it tells none */
export function timeWrittenAs(value: number): number | null {
  const hours = Math.floor(value);
  return timeOfDay(hours, Math.round((value - hours) * 100));
}

/** Times of the full or half hour stand for those that are so near: shortly after six, and ten past. In minutes. */
const NEAR = 15;
const HALF_AN_HOUR = 30;

/** Whether two times of day, as `timeOfDay` has them, can be one. */
export function areSameTime(one: number, other: number): boolean {
  const apart = Math.abs(one - other);
  const off = Math.min(apart, DIAL - apart);
  return off === 0 || (off <= NEAR && [one, other].some((time) => time % HALF_AN_HOUR === 0));
}
