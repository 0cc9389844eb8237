const WRITTEN = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?|\s*年)?$/u;

/**
 * A date as people write it, as an interview has it: `2025/7/14` and `2025年7月14日` are 2025-07-14, `2025.7` is
 * 2025-07.
 * @returns as exact as it is written, empty for nothing; `null` for what is no date
 */
export function dateOf(written: string): string | null {
  const trimmed = written.trim();
  if (trimmed === "") return "";
  const match = WRITTEN.exec(trimmed);
  if (match === null) return null;
  const [, year = "", month, day] = match;
  if (month === undefined) return year;
  const [ofYear, ofMonth] = [Number(month), Number(day ?? 1)];
  if (ofYear < 1 || ofYear > 12) return null;
  if (ofMonth < 1 || ofMonth > new Date(Date.UTC(Number(year), ofYear, 0)).getUTCDate()) return null;
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])).join("-");
}
