import type { Highlight } from "../../lib/highlights/highlight.ts";
import type {
  FoundHighlights,
  HighlightChange,
  HighlightSource,
} from "../../lib/highlights/highlight-source.ts";
import type { HighlightQuery } from "../../lib/highlights/search.ts";
import { changedHighlight } from "../../lib/highlights/written-change.ts";

/** A highlight with little in it. */
export const highlight = (id: string, change: Partial<Highlight> = {}): Highlight => ({
  id,
  address: "https://news.example.org/one",
  canonical: null,
  title: "一篇報導",
  script: "Hant",
  created: "2026-01-02T03:04:05Z",
  changed: "2026-01-02T03:04:05Z",
  colour: "yellow",
  note: "",
  tags: [],
  pieces: [
    {
      quote: { type: "TextQuoteSelector", exact: `那東西太龐大了 ${id}`, prefix: "", suffix: "" },
      position: null,
      path: null,
    },
  ],
  passage: null,
  ...change,
});

/** A highlight of some words. */
export const highlightOf = (id: string, exact: string, change: Partial<Highlight> = {}): Highlight =>
  highlight(id, {
    pieces: [
      { quote: { type: "TextQuoteSelector", exact, prefix: "", suffix: "" }, position: null, path: null },
    ],
    ...change,
  });

/** A source that has its highlights in an array. */
export class HighlightsInMemory implements HighlightSource {
  all: Highlight[];
  #removed: Highlight[] = [];
  readonly queries: HighlightQuery[] = [];
  /** Tells who listens of a change by something else. */
  listener: (ids: readonly string[]) => void = () => {};

  constructor(all: readonly Highlight[]) {
    this.all = [...all];
  }

  async find(query: HighlightQuery): Promise<FoundHighlights> {
    this.queries.push(query);
    const found = this.all.filter(
      ({ pieces, tags, colour }) =>
        (pieces[0]?.quote.exact ?? "").includes(query.words ?? "") &&
        (query.tag === undefined || tags.includes(query.tag)) &&
        (query.colour === undefined || colour === query.colour),
    );
    return {
      count: async () => found.length,
      load: async (from: number, to: number) => found.slice(from, to),
      ids: async () => found.map(({ id }) => id),
    };
  }

  async facets() {
    return { sites: ["a.example", "b.example"], interviews: [{ id: "one", title: "An interview" }] };
  }

  async update(
    ids: readonly string[],
    change: Parameters<HighlightSource["update"]>[1],
  ): Promise<readonly Highlight[]> {
    this.all = this.all.map((one) => {
      if (!ids.includes(one.id)) return one;
      return changedHighlight(one, change(one), new Date().toISOString());
    });
    return this.all.filter(({ id }) => ids.includes(id));
  }

  async read(ids: readonly string[]): Promise<readonly Highlight[]> {
    return this.all.filter(({ id }) => ids.includes(id));
  }

  updateOnLeaving(_id: string, _change: HighlightChange): void {}

  onChange(listener: (ids: readonly string[]) => void): () => void {
    this.listener = listener;
    return () => {};
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.#removed.push(...this.all.filter(({ id }) => ids.includes(id)));
    this.all = this.all.filter(({ id }) => !ids.includes(id));
  }

  async undo(): Promise<void> {
    this.all = [...this.#removed, ...this.all];
    this.#removed = [];
  }

  async removedOnPages(): Promise<number> {
    return 0;
  }

  settle(): void {
    this.#removed = [];
  }

  open(_one: Highlight): void {}
}
