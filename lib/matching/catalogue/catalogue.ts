import { fold } from "../../chinese/fold.ts";
import type { Lexicon } from "../../language/pivot/lexicon.ts";
import { type Steps, Work } from "../../text/work.ts";
import { LONGEST_PAGE, LONGEST_TITLE } from "../caps.ts";
import { foldSteps } from "../folded-page.ts";
import { languageOfPage, type MatchedPage } from "../matched-page.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { NameTable } from "./name-table.ts";
import { haveSameSentence, pageFeatures, type Sketch } from "./sketch.ts";

/** So many interviews whose people a page names are compared with it in full; of more, the most likely. */
export const MOST_MATCHED = 8;
/**
 * Of more than that only so many are chosen that the page's characters come to this, compared with all of them: some 40
 * ms. A flash of two sentences, in which little tells them apart, is compared with eight, a long report with two: on made-up
 * pages with six quotations and more the right one, or its other version, always led.
 */
const MOST_COMPARED = 13_000;
/** Two versions of one interview. */
const LEAST_MATCHED = 2;

/** Units of work for a feature that is looked up. */
const LOOKUP_WORK = 6;

/** What is known of all interviews of a library, by which those are chosen that a page is compared with. */
export class Catalogue {
  readonly #entries: readonly CatalogueEntry[];
  readonly #names: NameTable;

  constructor(entries: readonly CatalogueEntry[]) {
    this.#entries = entries;
    this.#names = new NameTable(entries.map(({ names }) => names));
  }

  /** Of all its interviews, in the order of the library. */
  get ids(): readonly string[] {
    return this.#entries.map(({ id }) => id);
  }

  /** Those of whose speakers a page names one, in the order of the library. */
  *named(page: MatchedPage, work: Work = new Work()): Steps<CatalogueEntry[]> {
    const text = yield* foldSteps(page.text.slice(0, LONGEST_PAGE), work);
    const inText = yield* this.#names.holdersIn(text, work);
    const inTitle = yield* this.#names.holdersIn(fold(page.title.slice(0, LONGEST_TITLE)), work);
    return this.#entries.filter((_, at) => inText.has(at) || inTitle.has(at));
  }
}

/** Whether a page can be told from one of some interviews through a lexicon alone. */
export const choosingNeedsLexicon = (page: MatchedPage, named: readonly CatalogueEntry[]): boolean =>
  named.length > MOST_MATCHED &&
  named.some((entry) => sketchesFor(entry, languageOfPage(page).tag).some(({ across }) => across));

/** The sketches that a page is compared with: those for its language, else all. */
function sketchesFor({ sketches }: CatalogueEntry, page: string): readonly Sketch[] {
  const same = sketches.filter((sketch) => sketch.page === page);
  return same.length > 0 ? same : sketches.filter(({ across }) => !across);
}

/**
 * Chooses those few interviews that a page most likely covers, by the features of their sketches that it has. A feature
 * that many of them have tells little.
 * @param named those whose people the page names; all are chosen where they are few
 * @returns in the order in which they were given
 */
export function* chooseSlices(
  page: MatchedPage,
  named: readonly CatalogueEntry[],
  lexicon: Lexicon | null,
  work: Work = new Work(),
): Steps<readonly CatalogueEntry[]> {
  if (named.length <= MOST_MATCHED) return named;
  const language = languageOfPage(page);
  const text = page.text.slice(0, LONGEST_PAGE);
  const own = yield* pageFeatures(text, language, null, work);
  const pivot = lexicon === null ? own : yield* pageFeatures(text, language, lexicon, work);
  const holders = new Map<number, number>();
  const shared: (readonly { readonly key: number; readonly weight: number }[])[] = [];
  for (const entry of named) {
    const features = new Map<number, number>();
    for (const { keys, weights, across } of sketchesFor(entry, language.tag)) {
      const ofPage = across ? pivot : own;
      weights.forEach((weight, at) => {
        const [one, other] = [keys[2 * at] ?? 0, keys[2 * at + 1] ?? 0];
        if (haveSameSentence(ofPage, one, other)) features.set(one, Math.max(features.get(one) ?? 0, weight));
      });
      work.draw(keys.length * LOOKUP_WORK);
    }
    for (const key of features.keys()) holders.set(key, (holders.get(key) ?? 0) + 1);
    shared.push([...features].map(([key, weight]) => ({ key, weight })));
    yield* work.pause();
  }
  const likeness = shared.map((features) =>
    features.reduce(
      (sum, { key, weight }) => sum + weight * Math.log2(1 + named.length / (holders.get(key) ?? 1)),
      0,
    ),
  );
  const order = named.map((_, at) => at).sort((one, other) => (likeness[other] ?? 0) - (likeness[one] ?? 0));
  const most = Math.floor(MOST_COMPARED / Math.max(1, text.length));
  const chosen = new Set(order.slice(0, Math.max(LEAST_MATCHED, Math.min(MOST_MATCHED, most))));
  return named.filter((_, at) => chosen.has(at));
}
