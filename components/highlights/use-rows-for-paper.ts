import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import type { FoundHighlights } from "../../lib/highlights/highlight-source.ts";

/** So many go on paper: some four hundred sheets. Who has more exports them. */
export const ROWS_ON_PAPER = 5_000;
/** Rows that are read at once, between other work. */
const AT_ONCE = 250;

/**
 * Reads what a search has found while nothing else is to be done: once a page is to be printed, nothing can be waited
 * for any more.
 * @returns what is read until now, from the first on
 */
export function useRowsForPaper(found: FoundHighlights | null): RefObject<readonly Highlight[]> {
  const rows = useRef<readonly Highlight[]>([]);
  useEffect(() => {
    rows.current = [];
    if (found === null) return;
    let isOutdated = false;
    const read = async (): Promise<void> => {
      for (let from = 0; from < ROWS_ON_PAPER; from += AT_ONCE) {
        await new Promise((idle) => requestIdleCallback(idle));
        if (isOutdated) return;
        const part = await found.load(from, from + AT_ONCE);
        if (isOutdated) return;
        rows.current = [...rows.current, ...part];
        if (part.length < AT_ONCE) return;
      }
    };
    // The list itself says that the store cannot be read.
    read().catch(() => undefined);
    return () => {
      isOutdated = true;
    };
  }, [found]);
  return rows;
}
