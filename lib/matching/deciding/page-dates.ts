import type { Interview } from "../../interview/interview.ts";
import type { Language } from "../../language/language.ts";

/** A page has its own date near its head. In characters. */
const HEAD = 20_000;
const MONTHS = 12;

/** The months of which an interview may be, counted from the year 0: one, all of its year, or `null` for none known. */
function monthsOf({ date }: Interview): { readonly first: number; readonly last: number } | null {
  const [year = "", month] = date.split("-");
  if (year === "") return null;
  const ofYear = Number(year) * MONTHS;
  return month === undefined
    ? { first: ofYear + 1, last: ofYear + MONTHS }
    : { first: ofYear + Number(month), last: ofYear + Number(month) };
}

/** So many months after it an interview is still news. */
const NEWS_FOR = 1;

/**
 * Whether a page has dates, and none of the time when it would report an interview.
 * @param folded the page's text
 */
export function isOfAnotherTime(folded: string, interview: Interview, { dates }: Language): boolean {
  const time = monthsOf(interview);
  const months = dates?.months(folded.slice(0, HEAD)) ?? [];
  if (time === null || months.length === 0) return false;
  return !months.some((month) => month >= time.first && month <= time.last + NEWS_FOR);
}
