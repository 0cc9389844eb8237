import { secondsOf } from "./clock-time.ts";

/** People say three characters a second and more, of any language; where it seems far less, times are thousandths. */
const LEAST_A_SECOND = 0.1;

/** @returns a time as a field of a file has it, as a clock or as a number; `null` for none */
export function recordedTime(written: string | number | null | undefined): number | null {
  if (written === null || written === undefined || written === "") return null;
  const time = typeof written === "string" ? (secondsOf(written) ?? Number(written)) : written;
  return Number.isFinite(time) && time >= 0 ? time : null;
}

/**
 * Times in seconds, whether they were written in seconds or in thousandths of them.
 * @param characters how much is said in all
 */
export function inSeconds(times: readonly (number | null)[], characters: number): (number | null)[] {
  const latest = times.reduce<number>((most, time) => Math.max(most, time ?? 0), 0);
  const unit = latest > 0 && characters / latest < LEAST_A_SECOND ? 1000 : 1;
  return times.map((time) => (time === null ? null : time / unit));
}
