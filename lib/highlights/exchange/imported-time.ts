/**
 * A time of a file in ISO 8601: "2024-05-01 10:20:30+00:00", the same with a "T", a date alone, and what browsers
 * read besides. Without a zone it is taken for UTC, so that a file brings the same everywhere.
 * @returns `null` for what is no time
 */
export function importedTime(text: string): string | null {
  const written = text.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d)/u, "$1T");
  const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/u.test(written) ? `${written}Z` : written;
  const time = Date.parse(zoned);
  if (Number.isNaN(time)) return null;
  const iso = new Date(time).toISOString();
  return /^\d{4}-/u.test(iso) ? iso : null;
}
