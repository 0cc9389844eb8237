import type { FoundCoverage } from "../extension/coverage-request.ts";
import type { Interview } from "../interview/interview.ts";
import {
  type Catalogue,
  chooseSlices,
  choosingNeedsLexicon,
  MOST_MATCHED,
} from "../matching/catalogue/catalogue.ts";
import { coverageSlices, LEFT_ALONE } from "../matching/coverage.ts";
import { needsLexicon } from "../matching/indexing/prepared-indexes.ts";
import { languageOfPage, type MatchedPage } from "../matching/matched-page.ts";
import { FairTurns } from "../page/fair-turns.ts";
import { forgetLoaded, loadCatalogue, preparedInterview } from "./catalogue.ts";
import { englishLexicon } from "./lexicons.ts";
import { ReadOnce } from "./read-once.ts";

/**
 * What a page may take of the background's time before it is left alone, in milliseconds: more than a million characters
 * of nothing but coverage take where the README's figures were measured. The count of work stops pages sooner on any but
 * the slowest machines.
 */
const LONGEST_SEARCH = 8_000;

/** Tabs take turns. */
const turns = new FairTurns();

const prepared = new ReadOnce(prepare);

/**
 * Makes the catalogue of interviews ready for search, and the interviews themselves where they are few, while the reader
 * is on its way into the page: once for all pages, as long as the worker is awake.
 */
export const prepareCoverage = (): Promise<Catalogue> => prepared.get();

/** Makes them ready anew: the library has changed. What is added is ready, and kept so, before the next page. */
export function prepareAnew(): void {
  prepared.forget();
  forgetLoaded();
  prepareCoverage().catch((problem: unknown) => console.warn("Made ready later:", problem));
}

async function prepare(): Promise<Catalogue> {
  const catalogue = await loadCatalogue();
  if (catalogue.ids.length <= MOST_MATCHED) await Promise.all(catalogue.ids.map(preparedInterview));
  return catalogue;
}

/** The interviews that a page is compared with: those whose people it names, and of very many the most likely. */
async function chosenFor(
  page: MatchedPage,
  catalogue: Catalogue,
  tab: number,
  bounds: { readonly signal: AbortSignal; readonly most: number },
): Promise<readonly Interview[] | null> {
  const named = await turns.run(tab, catalogue.named(page), bounds);
  if (named === null) return null;
  const lexicon = choosingNeedsLexicon(page, named) ? await englishLexicon() : null;
  const chosen = await turns.run(tab, chooseSlices(page, named, lexicon), bounds);
  if (chosen === null) return null;
  const loaded = await Promise.all(chosen.map(({ id }) => preparedInterview(id)));
  return loaded.filter((interview) => interview !== null);
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
  const catalogue = await prepareCoverage();
  const bounds = { signal, most: LONGEST_SEARCH };
  const chosen = await chosenFor(page, catalogue, tab, bounds);
  if (chosen === null) return { coverage: LEFT_ALONE, interview: null };
  const lexicon = needsLexicon(languageOfPage(page), chosen) ? await englishLexicon() : null;
  const coverage = (await turns.run(tab, coverageSlices(page, chosen, lexicon), bounds)) ?? LEFT_ALONE;
  const interview = chosen.find(({ id }) => id === coverage.interview);
  if (interview === undefined) return coverage.leftOut === null ? null : { coverage, interview: null };
  return { coverage, interview: withoutSearchedWords(interview) };
}
