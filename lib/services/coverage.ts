import type { FoundCoverage } from "../extension/coverage-request.ts";
import type { Interview } from "../interview/interview.ts";
import { coverageSlices, LEFT_ALONE, languageOfPage, type MatchedPage } from "../matching/coverage.ts";
import { needsLexicon, packedIndexesOf, prepareSlices } from "../matching/indexing/prepared-indexes.ts";
import { FairTurns } from "../page/fair-turns.ts";
import { runInSlices } from "../page/time-slices.ts";
import { activeInterviews, keepIndexes, packedIndexes } from "./interviews.ts";
import { englishLexicon } from "./lexicons.ts";

/**
 * What a page may take of the background's time before it is left alone, in milliseconds: three times what a million
 * characters of coverage take. The count of work stops pages sooner on any but the slowest machines.
 */
const LONGEST_SEARCH = 8_000;

/** Tabs take turns. */
const turns = new FairTurns();

let prepared: Promise<void> | null = null;

/**
 * Makes the interviews ready for search while the reader is on its way into the page: once for all pages, as
 * long as the worker is awake.
 */
export function prepareCoverage(): Promise<void> {
  prepared ??= prepare();
  return prepared;
}

/** Makes them ready anew: the library has changed. What is added is ready, and kept so, before the next page. */
export function prepareAnew(): void {
  prepared = null;
  void prepareCoverage();
}

async function prepare(): Promise<void> {
  for (const interview of await activeInterviews())
    if (await runInSlices(prepareSlices(interview, await packedIndexes(interview))))
      await keepIndexes(interview, packedIndexesOf(interview));
}

/** What a card shows of an interview needs nothing of what is only searched: two thirds of it. */
function withoutSearchedWords(interview: Interview): Interview {
  return {
    ...interview,
    renditions: interview.renditions.map((rendition) => ({ ...rendition, synonyms: {}, wordings: {} })),
  };
}

/**
 * Finds what a page has of the library's interviews. It is done here and not in the page, so that the page is
 * never held, and what the search is made of is loaded once.
 * @param tab that the page is in
 * @param signal ends the search when the page is gone
 * @returns `null` where the page has nothing of any interview, and was read to its end
 */
export async function findCoverage(
  page: MatchedPage,
  tab: number,
  signal: AbortSignal,
): Promise<FoundCoverage | null> {
  await prepareCoverage();
  const all = await activeInterviews();
  const bounds = { signal, most: LONGEST_SEARCH };
  const lexicon = needsLexicon(languageOfPage(page), all) ? await englishLexicon() : null;
  const coverage = (await turns.run(tab, coverageSlices(page, all, lexicon), bounds)) ?? LEFT_ALONE;
  const interview = all.find(({ id }) => id === coverage.interview);
  if (interview === undefined) return coverage.leftOut === null ? null : { coverage, interview: null };
  return { coverage, interview: withoutSearchedWords(interview) };
}
