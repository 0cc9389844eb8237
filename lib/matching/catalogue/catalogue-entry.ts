import type { Interview } from "../../interview/interview.ts";
import { languageOf } from "../../language/language-of.ts";
import type { Lexicon } from "../../language/pivot/lexicon.ts";
import { readingAcross } from "../../language/reading.ts";
import { type Steps, Work } from "../../text/work.ts";
import { indexSlices, languageOfRendition } from "../indexing/interview-index.ts";
import { INDEX_VERSION } from "../indexing/packed-index.ts";
import { preparedIndexesOf, prepareSlices } from "../indexing/prepared-indexes.ts";
import { type Sketch, sketchSlices } from "./sketch.ts";

/** What is known of an interview without loading it: enough to tell whether a page may cover it. */
export interface CatalogueEntry {
  /** Of the interview. */
  readonly id: string;
  /** `CATALOGUE_VERSION` when it was made; one of another version is made anew. */
  readonly version: number;
  /** The names of all speakers, in all the forms that the interview gives. */
  readonly names: readonly string[];
  readonly sketches: readonly Sketch[];
}

/** Goes up with every change of what is sketched, and with that of indexes. */
export const CATALOGUE_VERSION = 1_000 + INDEX_VERSION;

/** Pages are compared with interviews in another language where they are in one of these. */
const PAGE_LANGUAGES = ["zh", "en"];

/** Makes the entry of an interview. @param lexicon without which it has no sketch for pages in another language */
export function* catalogueEntrySlices(interview: Interview, lexicon: Lexicon | null): Steps<CatalogueEntry> {
  const work = new Work();
  yield* prepareSlices(interview);
  const sketches: Sketch[] = [];
  for (const index of preparedIndexesOf(interview)) sketches.push(yield* sketchSlices(index, work));
  const told = new Set(sketches.map(({ page }) => page));
  for (const tag of lexicon === null ? [] : PAGE_LANGUAGES.filter((page) => !told.has(page))) {
    for (const rendition of interview.renditions) {
      const reading = lexicon && readingAcross(languageOf(tag), languageOfRendition(rendition), lexicon);
      if (reading === null) continue;
      sketches.push(yield* sketchSlices(yield* indexSlices(interview, rendition, work, reading), work));
    }
  }
  const names = [...new Set(interview.speakers.flatMap((speaker) => speaker.names))];
  return { id: interview.id, version: CATALOGUE_VERSION, names, sketches };
}
