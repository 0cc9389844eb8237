import type { Marked } from "../../lib/highlights/marked.ts";
import type { HighlightKeeping } from "./highlight-keeping.ts";
import type { PageHighlights } from "./page-highlights.ts";

/**
 * What a person orders about highlights from the bar and from the card.
 * @param changed is called when a highlight was made or changed
 */
export function highlightOrders(highlights: PageHighlights, keeping: HighlightKeeping, changed: () => void) {
  const after =
    <Given extends unknown[]>(order: (...given: Given) => Promise<Marked>) =>
    async (...given: Given): Promise<Marked> => {
      const answer = await order(...given);
      changed();
      return answer;
    };
  return {
    keep: after(keeping.keep.bind(keeping)),
    keepPassage: after(keeping.keepPassage.bind(keeping)),
    recolour: after(highlights.recolour.bind(highlights)),
    remove: after(highlights.remove.bind(highlights)),
    restore: after(highlights.restore.bind(highlights)),
  };
}

export type HighlightOrders = ReturnType<typeof highlightOrders>;
