import { deserialize, serialize } from "node:v8";
import type { Interview } from "../../lib/interview/interview.ts";
import { readInterview } from "../../lib/interview/interview-schema.ts";
import { Catalogue, chooseSlices } from "../../lib/matching/catalogue/catalogue.ts";
import {
  CATALOGUE_VERSION,
  type CatalogueEntry,
  catalogueEntrySlices,
} from "../../lib/matching/catalogue/catalogue-entry.ts";
import { MOST_SKETCHED } from "../../lib/matching/catalogue/sketch.ts";
import { coverageSlices } from "../../lib/matching/coverage.ts";
import { packedIndexesOf, prepareSlices } from "../../lib/matching/indexing/prepared-indexes.ts";
import type { MatchedPage } from "../../lib/matching/matched-page.ts";
import type { Coverage } from "../../lib/matching/passage.ts";
import { inOneGo } from "../../lib/text/work.ts";
import { madeNames } from "./made-interviews.ts";

/** What a page has of a library, and the interviews that it was compared with. */
export interface Answer {
  readonly coverage: Coverage;
  readonly chosen: readonly string[];
}

/** A library as it lies in the store: a catalogue, and interviews with their indexes, to be read one by one. */
export class MadeLibrary {
  readonly #stored = new Map<string, Buffer>();
  readonly #entries: CatalogueEntry[] = [];
  #catalogue: Catalogue | null = null;

  add(interview: Interview): void {
    this.#entries.push(inOneGo(catalogueEntrySlices(interview, null)));
    this.#stored.set(interview.id, serialize({ interview, packed: packedIndexesOf(interview) }));
    this.#catalogue = null;
  }

  /** Adds the entry of an interview whose people no page names: nothing but its names is ever looked at. */
  addUnread(id: string, guest: number): void {
    const keys = Uint32Array.from({ length: 2 * MOST_SKETCHED }, (_, at) => guest * MOST_SKETCHED + at);
    const weights = new Float32Array(MOST_SKETCHED).fill(5);
    const sketches = [{ page: "zh", across: false, keys, weights }];
    const names = [...madeNames(guest), ...madeNames(1_000_000 + (guest % 50))];
    this.#entries.push({ id, version: CATALOGUE_VERSION, names, sketches });
    this.#catalogue = null;
  }

  get names(): string[] {
    return this.#entries.flatMap(({ names }) => names);
  }

  /** All that is kept of it in the catalogue, in bytes. */
  get catalogueSize(): number {
    return serialize(this.#entries).length;
  }

  /** The catalogue is read once for all pages. */
  open(): Catalogue {
    this.#catalogue ??= new Catalogue(this.#entries);
    return this.#catalogue;
  }

  /** What the background does for a page: no interview is loaded before. */
  ask(page: MatchedPage): Answer {
    const chosen = inOneGo(chooseSlices(page, inOneGo(this.open().named(page)), null));
    const interviews = chosen.map(({ id }) => this.#load(id));
    return {
      coverage: inOneGo(coverageSlices(page, interviews)),
      chosen: chosen.map(({ id }) => id),
    };
  }

  #load(id: string): Interview {
    const stored = this.#stored.get(id);
    if (stored === undefined) throw new Error(`A page names the people of ${id}.`);
    const { interview, packed } = deserialize(stored);
    const read = readInterview(interview);
    if (!read.ok) throw new Error(read.reason);
    inOneGo(prepareSlices(read.interview, packed));
    return read.interview;
  }
}
