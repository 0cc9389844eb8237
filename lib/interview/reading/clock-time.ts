/** A day before a time, as messages have it. */
const DAY = String.raw`(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})[,，]?\s?`;
const HALF_OF_DAY = String.raw`\s?[AaPp]\.?[Mm]\b\.?`;

/** A time as transcripts write it, bare or in one or two pairs of brackets, perhaps with a link behind it. */
export const CLOCK_TIME = String.raw`[[(（［【]{0,2}(?:(?:${DAY})?\d{1,3}[:：]\d{2}(?:[:：]\d{2})?(?:[.,]\d{1,3}|[;:]\d{2})?(?:${HALF_OF_DAY})?|(?:\d{1,2}\s?(?:h|小时|小時|時間)\s?)?\d{1,3}\s?(?:[′'’分]|m(?:in)?)\s?\d{1,2}\s?(?:[″"”秒]|s(?:ec)?|''))[\])）］】]{0,2}(?:\(https?:[^)\s]{1,200}\))?`;

/** Hours, minutes and seconds between colons, with a fraction or the number of a picture behind them. */
const PARTS = /(\d{1,3})[:：](\d{1,2})(?:[:：](\d{1,2}))?(?:[.,](\d{1,3}))?/u;
/** With marks or words for minutes and seconds: `3′07″`, `1h 2m 3s`, `3分07秒`. */
const MARKED = /(?:(\d{1,2})\s?(?:h|小时|小時|時間)\s?)?(\d{1,3})\s?(?:[′'’分]|m(?:in)?)\s?(\d{1,2})/u;
const ALONE = new RegExp(
  `^\\s{0,8}(?:${CLOCK_TIME})(?:\\s{0,4}(?:-->|[-–—])\\s{0,4}(?:${CLOCK_TIME}))?\\s{0,4}[:：]?\\s{0,8}$`,
  "u",
);

/** What says that a time is one of a day, and none since a recording began. */
const OF_DAY = new RegExp(`${DAY}\\d|\\d${HALF_OF_DAY}`, "u");

/** @returns the first time in a text in seconds (`00:03:07` and `3:07` are 187); `null` for none, and for one of a day */
export function secondsOf(text: string): number | null {
  if (OF_DAY.test(text)) return null;
  const match = PARTS.exec(text);
  if (match === null) {
    const marked = MARKED.exec(text);
    if (marked === null) return null;
    const [, hours = "0", minutes = "0", seconds = "0"] = marked;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  }
  const [, first = "0", second = "0", third, fraction = "0"] = match;
  const whole =
    third === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third);
  return whole + Number(`0.${fraction}`);
}

/** Whether a line holds a time, or a stretch from one to another, and nothing else. */
export const isTimeAlone = (line: string): boolean => line.length < 300 && ALONE.test(line);
