import type { Interview } from "../../interview/interview.ts";
import type { Language } from "../../language/language.ts";
import type { Lexicon } from "../../language/pivot/lexicon.ts";
import { readingAcross } from "../../language/reading.ts";
import { type Steps, Work } from "../../text/work.ts";
import { type InterviewIndex, indexSlices, languageOfRendition } from "./interview-index.ts";
import { packIndex, unpackSlices } from "./packed-index.ts";

/** For pages in the languages of the renditions, in their order. */
const ownIndexes = new WeakMap<Interview, readonly InterviewIndex[]>();
/** For pages in another language, by its tag; in the order of the renditions, without those that it is not compared with. */
const acrossIndexes = new WeakMap<Interview, Map<string, readonly InterviewIndex[]>>();

/**
 * Makes an interview ready for search on pages in its own languages, in steps of a few milliseconds.
 * @param packed the indexes of its renditions as `packIndex` gives them, in order; whatever is missing or of another
 *   version is made anew
 * @returns whether any was made anew
 */
export function* prepareSlices(interview: Interview, packed: readonly ArrayBuffer[] = []): Steps<boolean> {
  const work = new Work();
  if (ownIndexes.has(interview)) return false;
  const indexes: InterviewIndex[] = [];
  let isMade = false;
  for (const [at, rendition] of interview.renditions.entries()) {
    const stored = packed[at];
    const unpacked = stored === undefined ? null : yield* unpackSlices(stored, interview, rendition, work);
    isMade ||= unpacked === null;
    indexes.push(unpacked ?? (yield* indexSlices(interview, rendition, work)));
  }
  ownIndexes.set(interview, indexes);
  return isMade;
}

/** The indexes of an interview that is ready for search, in the order of its renditions; none where it is not. */
export const preparedIndexesOf = (interview: Interview): readonly InterviewIndex[] =>
  ownIndexes.get(interview) ?? [];

/** The indexes of an interview that is ready for search, packed to be kept; none where it is not ready. */
export const packedIndexesOf = (interview: Interview): ArrayBuffer[] =>
  preparedIndexesOf(interview).map(packIndex);

/** Whether an interview has words in the language of a page. */
const isToldIn = ({ renditions }: Interview, page: Language): boolean =>
  renditions.some((rendition) => languageOfRendition(rendition) === page);

/** Whether a page can be compared with one of some interviews through a lexicon alone. */
export const needsLexicon = (page: Language, interviews: readonly Interview[]): boolean =>
  page.pivotWords !== null &&
  interviews.some(
    (interview) =>
      !isToldIn(interview, page) &&
      interview.renditions.some((rendition) => languageOfRendition(rendition).pivotWords !== null),
  );

/**
 * The indexes of an interview that a page is searched with, made ready in steps: those of its renditions in the page's
 * language; where it has none, those of all through the lexicon; and where one of the two languages has no words there,
 * as if the page were in theirs.
 */
export function* indexesFor(
  interview: Interview,
  page: Language,
  lexicon: Lexicon | null,
): Steps<readonly InterviewIndex[]> {
  const across = isToldIn(interview, page) ? [] : yield* acrossFor(interview, page, lexicon);
  if (across.length > 0) return across;
  yield* prepareSlices(interview);
  const own = ownIndexes.get(interview) ?? [];
  const same = own.filter(({ language }) => language === page);
  if (same.length > 0) return same;
  return own.filter(({ language }) => page.pivotWords === null || language.pivotWords === null);
}

function* acrossFor(
  interview: Interview,
  page: Language,
  lexicon: Lexicon | null,
): Steps<readonly InterviewIndex[]> {
  if (lexicon === null) return [];
  const byLanguage = acrossIndexes.get(interview) ?? new Map<string, readonly InterviewIndex[]>();
  const known = byLanguage.get(page.tag);
  if (known !== undefined) return known;
  const work = new Work();
  const made: InterviewIndex[] = [];
  for (const rendition of interview.renditions) {
    const reading = readingAcross(page, languageOfRendition(rendition), lexicon);
    if (reading !== null) made.push(yield* indexSlices(interview, rendition, work, reading));
  }
  acrossIndexes.set(interview, byLanguage.set(page.tag, made));
  return made;
}
