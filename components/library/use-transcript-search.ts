import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Rendition } from "../../lib/interview/interview.ts";
import { paintHighlight } from "../../lib/page/painting/named-highlight.ts";
import { CURRENT_HIT_HIGHLIGHT, HIT_HIGHLIGHT } from "../../lib/page/painting/search-style.ts";
import { runInSlices } from "../../lib/page/time-slices.ts";
import { SearchableTurns, type TranscriptHit, type TranscriptHits } from "./transcript-hits.ts";

/** The address of a turn within the page. */
export const turnId = (number: number): string => `turn-${number}`;

const NOTHING: TranscriptHits = { hits: [], isCut: false };

export interface TranscriptSearch extends TranscriptHits {
  readonly query: string;
  /** Index of the hit that the reader is at; -1 if there is none. */
  readonly current: number;
  search(query: string): void;
  /** Goes to the next hit or the one before, round the end. */
  step(direction: 1 | -1): void;
}

/** What was found in which texts. */
interface Found extends TranscriptHits {
  readonly query: string;
  readonly searchable: SearchableTurns | null;
}

/**
 * A search through a transcript, painted without a node of it changing, in slices that leave the page its turns.
 * @param isDrawn whether all of the rendition stands on the page
 */
export function useTranscriptSearch(rendition: Rendition, isDrawn: boolean): TranscriptSearch {
  const searchable = useMemo(() => new SearchableTurns(rendition.turns), [rendition]);
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Found>({ ...NOTHING, query: "", searchable: null });
  const [current, setCurrent] = useState(-1);
  /** The query for which the reader was led to a hit: another script of the page moves nobody. */
  const led = useRef("");
  useEffect(() => {
    if (!isDrawn) return;
    const stop = new AbortController();
    runInSlices(searchable.find(query), stop.signal).then(
      (hits) => {
        setFound({ ...hits, query, searchable });
        if (led.current === query) return;
        led.current = query;
        setCurrent(firstInSight(hits.hits));
      },
      (problem: unknown) => {
        if (!stop.signal.aborted) throw problem;
      },
    );
    return () => stop.abort();
  }, [searchable, query, isDrawn]);
  const isShown = isDrawn && found.searchable === searchable;
  const hits = query === "" || found.searchable === null ? NOTHING.hits : found.hits;
  useEffect(() => {
    if (!isShown || hits.length === 0) return;
    paintHighlight(HIT_HIGHLIGHT, rangesOf(hits), "hit");
    return () => paintHighlight(HIT_HIGHLIGHT, [], "hit");
  }, [hits, isShown]);
  useEffect(() => {
    const hit = hits[current];
    if (hit === undefined || !isShown) return;
    paintHighlight(CURRENT_HIT_HIGHLIGHT, rangesOf([hit]), "current-hit");
    bringIntoSight(hit);
    return () => paintHighlight(CURRENT_HIT_HIGHLIGHT, [], "current-hit");
  }, [hits, current, isShown]);
  return {
    query,
    hits,
    isCut: hits.length > 0 && found.isCut,
    current: Math.min(current, hits.length - 1),
    search: setQuery,
    step: (direction) => {
      if (hits.length > 0) setCurrent((at) => (at + direction + hits.length) % hits.length);
    },
  };
}

function rangeOf({ turn, paragraph, start, end }: TranscriptHit): Range | null {
  const text = document.getElementById(turnId(turn))?.querySelector(".words")?.children[
    paragraph
  ]?.firstChild;
  if (!(text instanceof Text) || end > text.length) return null;
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

const rangesOf = (hits: readonly TranscriptHit[]): Range[] => hits.flatMap((hit) => rangeOf(hit) ?? []);

/** Index of the first hit that is not above what the reader sees, else the first; -1 of none. */
function firstInSight(hits: readonly TranscriptHit[]): number {
  if (hits.length === 0) return -1;
  let low = 0;
  let high = hits.length;
  // Hits are in the order of the page, and to ask where one stands costs a layout.
  while (low < high) {
    const middle = (low + high) >> 1;
    const turn = document.getElementById(turnId(hits[middle]?.turn ?? 0));
    if ((turn?.getBoundingClientRect().bottom ?? 0) < 0) low = middle + 1;
    else high = middle;
  }
  return low === hits.length ? 0 : low;
}

/** Scrolls only where the hit is not in sight yet, below what stays at the top. */
function bringIntoSight(hit: TranscriptHit): void {
  const range = rangeOf(hit);
  if (range === null) return;
  const head = document.querySelector(".tools")?.getBoundingClientRect().bottom ?? 0;
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= Math.max(0, head) && bottom <= innerHeight && bottom > top) return;
  // A turn that was never in sight is laid out only now, and only then has the hit its place.
  document.getElementById(turnId(hit.turn))?.scrollIntoView({ block: "center", behavior: "instant" });
  const box = range.getBoundingClientRect();
  if (box.height > 0) scrollBy({ top: box.top + box.height / 2 - innerHeight / 2, behavior: "instant" });
}
