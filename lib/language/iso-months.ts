/** 2021-11-05, 2021/11/5 and 2021.11.05, as sites of all languages have them. */
const DATE = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu;
const MONTHS = 12;

/** The months of such dates in a text, counted from the year 0. */
export const isoMonths = (text: string): number[] =>
  Array.from(text.matchAll(DATE), ([, year, month]) => ({ year: Number(year), month: Number(month) }))
    .filter(({ month }) => month >= 1 && month <= MONTHS)
    .map(({ year, month }) => year * MONTHS + month);
