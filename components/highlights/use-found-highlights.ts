import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import type { FoundHighlights, HighlightSource } from "../../lib/highlights/highlight-source.ts";
import type { HighlightQuery } from "../../lib/highlights/search.ts";
import type { Guarded } from "./use-guarded.ts";

/** Rows that are read at once: two of them fill the library page. */
const CHUNK = 16;

/** What a search has found, as far as it is read. */
interface ShownSearch {
  /** `null` before the first answer. */
  readonly found: FoundHighlights | null;
  /** The query that is answered. */
  readonly answered: HighlightQuery | null;
  /** How many answer; as many as are shown until they are counted. */
  readonly count: number;
  readonly isCounted: boolean;
  /** The highlight at a place of the answer, newest first; `undefined` while it is not read. */
  at(place: number): Highlight | undefined;
  /** Reads what stands at these places, if it is not on its way already. */
  load(places: readonly number[]): void;
  /** Searches again. */
  look(): Promise<void>;
}

/** Searches whenever the query is another one, and reads of the answer what is asked for, some rows at a time. */
export function useFoundHighlights(
  source: HighlightSource,
  query: HighlightQuery,
  run: Guarded["run"],
): ShownSearch {
  const [found, setFound] = useState<FoundHighlights | null>(null);
  const [answered, setAnswered] = useState<HighlightQuery | null>(null);
  const [count, setCount] = useState({ of: 0, isCounted: false });
  const [loaded, setLoaded] = useState<ReadonlyMap<number, Highlight>>(new Map());
  const asked = useRef(new Set<number>());
  /** The search that was begun last: an older one that ends later is void. */
  const looks = useRef(0);

  const look = useCallback(
    (): Promise<void> =>
      run(async () => {
        const own = ++looks.current;
        const answer = await source.find(query);
        const head = await answer.load(0, CHUNK);
        if (looks.current !== own) return;
        asked.current = new Set([0]);
        setFound(answer);
        setAnswered(query);
        setLoaded(new Map(head.map((highlight, place) => [place, highlight])));
        if (head.length === CHUNK) setCount(({ of }) => ({ of: Math.max(CHUNK, of), isCounted: false }));
        const counted = head.length < CHUNK ? head.length : await answer.count();
        if (looks.current === own) setCount({ of: counted, isCounted: true });
      }),
    [source, query, run],
  );
  useEffect(() => void look(), [look]);

  const loadChunk = (answer: FoundHighlights, chunk: number): Promise<void> =>
    run(async () => {
      const start = chunk * CHUNK;
      const rows = await answer.load(start, Math.min(count.of, start + CHUNK));
      setLoaded((before) => new Map([...before, ...rows.map((row, at) => [start + at, row] as const)]));
    });

  return {
    found,
    answered,
    count: count.of,
    isCounted: count.isCounted,
    at: (place) => loaded.get(place),
    look,
    load(places) {
      if (found === null) return;
      for (const chunk of new Set(places.map((place) => Math.floor(place / CHUNK)))) {
        if (asked.current.has(chunk)) continue;
        asked.current.add(chunk);
        void loadChunk(found, chunk);
      }
    },
  };
}
