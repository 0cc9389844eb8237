import { CLOCK_TIME, secondsOf } from "./clock-time.ts";
import type { TranscriptLine } from "./transcript-line.ts";

/** A time in brackets, or with a link, before the words of a paragraph. */
const TIME_BEFORE = new RegExp(String.raw`^(?=[[(（［【])${CLOCK_TIME}\s{0,4}`, "u");

/** A time in square brackets behind them. */
const TIME_BEHIND = new RegExp(String.raw`\s{0,4}(?=[[［【])${CLOCK_TIME}$`, "u");

/** So many of the lines end with a time, or it is among the words. */
const HABITUALLY_TIMED = 0.5;
const LEAST_TIMED = 4;
/** A bare time there is a mark where most lines have one. */
const BARE_BEHIND = new RegExp(String.raw`\s{1,8}${CLOCK_TIME}$`, "u");
/** A time is no longer, with its day and brackets; in characters. */
const LONGEST_TIME = 60;

/** What by habit stands behind the words of a line and tells when they were said. */
export function timeBehind(lines: readonly TranscriptLine[], isBlank: readonly boolean[]): RegExp {
  const filled = lines.filter((_, index) => !isBlank[index]);
  const timed = filled.filter(({ text }) => BARE_BEHIND.test(text.trimEnd().slice(-LONGEST_TIME)));
  const isHabit = timed.length >= Math.max(LEAST_TIMED, filled.length * HABITUALLY_TIMED);
  return isHabit ? BARE_BEHIND : TIME_BEHIND;
}

/** Words without the times that stand before and behind them. */
interface TimedWords {
  readonly words: string;
  /** In seconds; of both times the one before; `null` where there is none. */
  readonly start: number | null;
}

/** @param behind what `timeBehind` found for the file */
export function withoutTimes(line: string, behind: RegExp): TimedWords {
  const before = TIME_BEFORE.exec(line)?.[0] ?? "";
  const after = behind.exec(line.slice(Math.max(before.length, line.length - LONGEST_TIME)))?.[0] ?? "";
  const start = (before === "" ? null : secondsOf(before)) ?? (after === "" ? null : secondsOf(after));
  return { words: line.slice(before.length, line.length - after.length), start };
}
