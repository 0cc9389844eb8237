import { fold } from "../chinese/fold.ts";
import type { SearchBlock } from "./search-block.ts";

/** What is looked for; what is left out does not matter. */
export interface HighlightQuery {
  /** Words that all have to stand in text, note, tags or title, in any script and width. */
  readonly words?: string;
  readonly tag?: string;
  readonly colour?: string;
  readonly site?: string;
  readonly interview?: string;
  /** Half-open, in milliseconds since 1970. */
  readonly from?: number;
  readonly to?: number;
}

interface Place {
  readonly block: SearchBlock;
  readonly at: number;
  readonly created: number;
}

/** All highlights, ready to be searched at every keystroke. */
export class HighlightSearch {
  readonly #places: readonly Place[];
  #lastWords: readonly string[] = [];
  #lastPlaces: readonly Place[] | null = null;

  constructor(blocks: readonly SearchBlock[]) {
    this.#places = blocks
      .flatMap((block) => block.created.map((created, at) => ({ block, at, created })))
      .sort((one, other) => other.created - one.created);
  }

  /** @returns ids, newest first */
  find(query: HighlightQuery): string[] {
    const tag = query.tag === undefined ? null : `\n${fold(query.tag)}\n`;
    return this.#withWords(query.words ?? "")
      .filter(
        ({ block, at, created }) =>
          (tag === null || (block.tags[at] ?? "").includes(tag)) &&
          (query.colour === undefined || block.colours[at] === query.colour) &&
          (query.site === undefined || block.sites[at] === query.site) &&
          (query.interview === undefined || block.interviews[at] === query.interview) &&
          created >= (query.from ?? Number.NEGATIVE_INFINITY) &&
          created < (query.to ?? Number.POSITIVE_INFINITY),
      )
      .map(({ block, at }) => block.ids[at] ?? "");
  }

  /** What there is to filter by, each once, sorted. */
  facets(): { readonly sites: string[]; readonly interviews: string[] } {
    const sites = new Set<string>();
    const interviews = new Set<string>();
    for (const { block, at } of this.#places) {
      sites.add(block.sites[at] ?? "");
      interviews.add(block.interviews[at] ?? "");
    }
    const sorted = (values: Set<string>): string[] => [...values].filter((value) => value !== "").sort();
    return { sites: sorted(sites), interviews: sorted(interviews) };
  }

  /** Typing on only narrows what was found before. */
  #withWords(text: string): readonly Place[] {
    const words = fold(text)
      .split(" ")
      .filter((word) => word !== "");
    const last = this.#lastPlaces;
    const narrows =
      last !== null && this.#lastWords.every((word) => words.some((longer) => longer.includes(word)));
    const places = narrows ? last : this.#places;
    const found =
      words.length === 0
        ? places
        : places.filter(({ block, at }) => {
            const searched = block.texts[at] ?? "";
            return words.every((word) => searched.includes(word));
          });
    this.#lastWords = words;
    this.#lastPlaces = found;
    return found;
  }
}
