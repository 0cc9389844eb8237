import type { FoundCoverage } from "../../lib/extension/messages.ts";
import { coverageSlices } from "../../lib/matching/coverage.ts";
import { runInSlices } from "../../lib/page/time-slices.ts";
import { interviews } from "./interviews.ts";

let prepared: Promise<void> | null = null;

/**
 * Makes the interviews ready for search while the reader is on its way into the page: once for all pages, as
 * long as the worker is awake.
 */
export function prepareCoverage(): Promise<void> {
  prepared ??= prepare();
  return prepared;
}

async function prepare(): Promise<void> {
  const all = await interviews();
  // Looking for an interview in its own speaker's name is what makes it ready.
  for (const interview of all) {
    await runInSlices(coverageSlices({ text: interview.speakers[0]?.name ?? "", title: "" }, [interview]));
  }
}

/**
 * Finds what a page has of the library's interviews. It is done here and not in the page, so that the page is
 * never held, and what the search is made of is loaded once.
 * @returns `null` where the page has nothing of any interview
 */
export async function findCoverage(text: string, title: string): Promise<FoundCoverage | null> {
  await prepareCoverage();
  const all = await interviews();
  const coverage = await runInSlices(coverageSlices({ text, title }, all));
  const interview = all.find(({ id }) => id === coverage.interview);
  return interview === undefined ? null : { coverage, interview };
}
