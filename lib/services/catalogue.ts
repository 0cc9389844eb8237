import type { Interview } from "../interview/interview.ts";
import { wantsSynonyms, withSynonyms } from "../interview/with-synonyms.ts";
import { Catalogue } from "../matching/catalogue/catalogue.ts";
import {
  CATALOGUE_VERSION,
  type CatalogueEntry,
  catalogueEntrySlices,
} from "../matching/catalogue/catalogue-entry.ts";
import { packedIndexesOf, prepareSlices } from "../matching/indexing/prepared-indexes.ts";
import { runInSlices } from "../page/time-slices.ts";
import { bundledInterviews } from "./bundled-interviews.ts";
import { keepIndexes, packedIndexes } from "./interview-indexes.ts";
import { interviewById, switchedOff } from "./interviews.ts";
import { chineseSynonyms, englishLexicon } from "./lexicons.ts";
import { interviewStore } from "./store.ts";

/** So many interviews stay loaded, those that were asked for last; one of 5,000 characters takes some 200 KB. */
const MOST_LOADED = 32;

/** By id, the one that was asked for first in front. */
const loaded = new Map<string, Promise<Interview | null>>();

/** Forgets what is loaded: the library has changed. */
export function forgetLoaded(): void {
  loaded.clear();
}

/** An interview, ready for search. @returns `null` where there is none of this id, or it cannot be read */
export function preparedInterview(id: string): Promise<Interview | null> {
  const known = loaded.get(id) ?? prepare(id);
  loaded.delete(id);
  loaded.set(id, known);
  known.catch(() => {
    if (loaded.get(id) === known) loaded.delete(id);
  });
  for (const first of loaded.keys()) {
    if (loaded.size <= MOST_LOADED) break;
    loaded.delete(first);
  }
  return known;
}

async function prepare(id: string): Promise<Interview | null> {
  const stored = await interviewById(id);
  if (stored === null) return null;
  const isWanting = wantsSynonyms(stored);
  const synonyms = isWanting ? await chineseSynonyms() : null;
  const interview = synonyms === null ? stored : withSynonyms(stored, synonyms);
  const isMade = await runInSlices(prepareSlices(interview, await packedIndexes(stored)));
  if (isMade && (synonyms !== null || !isWanting)) await keepIndexes(stored, packedIndexesOf(interview));
  return interview;
}

/** What is known of all interviews that pages are searched for. Entries that are missing are made, and kept. */
export async function loadCatalogue(): Promise<Catalogue> {
  const off = new Set(await switchedOff());
  const bundled = (await bundledInterviews()).map(({ id }) => id).filter((id) => !off.has(id));
  const own = (await interviewStore.ids().catch(() => [])).filter((id) => !off.has(id));
  const kept = new Map((await interviewStore.catalogue().catch(() => [])).map((entry) => [entry.id, entry]));
  const entries: CatalogueEntry[] = [];
  for (const id of [...bundled, ...own]) {
    const known = kept.get(id);
    const entry = known?.version === CATALOGUE_VERSION ? known : await newEntry(id);
    if (entry !== null) entries.push(entry);
  }
  return new Catalogue(entries);
}

async function newEntry(id: string): Promise<CatalogueEntry | null> {
  const stored = await interviewStore.interview(id).catch(() => undefined);
  const interview = await preparedInterview(id);
  if (interview === null) return null;
  // Those that come along are few: nobody chooses among them, and their entries need not be kept.
  const lexicon = stored === undefined ? null : await englishLexicon();
  const entry = await runInSlices(catalogueEntrySlices(interview, lexicon));
  if (stored !== undefined) await interviewStore.putEntry(entry, stored).catch(() => undefined);
  return entry;
}
