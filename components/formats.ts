/** How the interface's language writes things. Pages of the extension say in `lang` which that is. */
const language = (): string => document.documentElement.lang || "en";

/** @returns such as "12,345" */
export const formatNumber = (number: number): string => new Intl.NumberFormat(language()).format(number);

/** @returns such as "14 July 2025", as the language writes a day */
export const formatDate = (date: Date): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: "medium" }).format(date);

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** @returns such as "1.2 MB" */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const unit = UNITS[step] ?? "byte";
  const format = new Intl.NumberFormat(language(), { style: "unit", unit, maximumFractionDigits: 1 });
  return format.format(bytes / 1000 ** step);
}
