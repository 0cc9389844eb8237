import { useEffect, useState } from "preact/hooks";
import type { Facets, HighlightSource } from "../../lib/highlights/highlight-source.ts";
import type { Guarded } from "./use-guarded.ts";

/** In milliseconds: time for the first rows to be drawn. */
const FACETS_LATER = 60;
const NO_FACETS: Facets = { sites: [], interviews: [] };

/** What there is to filter by is read once the first rows are shown: it takes the whole index. */
export function useFacets(source: HighlightSource, isShown: boolean, run: Guarded["run"]): Facets {
  const [facets, setFacets] = useState(NO_FACETS);
  useEffect(() => {
    if (!isShown) return;
    const waiting = setTimeout(() => void run(async () => setFacets(await source.facets())), FACETS_LATER);
    return () => clearTimeout(waiting);
  }, [isShown, source, run]);
  return facets;
}
