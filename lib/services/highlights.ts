import type { Highlight } from "../highlights/highlight.ts";
import type { HighlightChange } from "../highlights/highlight-source.ts";
import { changedHighlight } from "../highlights/written-change.ts";
import { announceHighlights } from "./highlight-changes.ts";
import { highlightStore, removedHighlights } from "./store.ts";
import { tellSites } from "./told-sites.ts";

/**
 * Keeps highlights, in place of older ones with the same id.
 * @param order its id, where a person ordered it on a page: it is done once, however often it comes
 * @returns ids of what was kept, by the order when it came first
 * @throws StoreError
 */
export async function keepHighlights(
  highlights: readonly Highlight[],
  order: string | null = null,
): Promise<readonly string[]> {
  const ids = await highlightStore.put(highlights, order);
  await tell(ids);
  return ids;
}

/**
 * Changes highlights as they now are.
 * @param order as in `keepHighlights`
 * @returns them as they are then; those that are gone are left out
 * @throws StoreError
 */
export async function changeHighlights(
  ids: readonly string[],
  change: (highlight: Highlight) => HighlightChange,
  order: string | null = null,
): Promise<Highlight[]> {
  const changed: Highlight[] = [];
  for (const id of ids) {
    const one = await highlightStore.update(
      id,
      (highlight) => changedHighlight(highlight, change(highlight), new Date().toISOString()),
      order,
    );
    if (one !== null) changed.push(one);
  }
  await tell(changed.map(({ id }) => id));
  return changed;
}

/**
 * Deletes highlights.
 * @param order as in `keepHighlights`; what an order deletes, `restoreHighlight` brings back
 * @returns what was deleted: given to `keepHighlights`, it undoes that
 * @throws StoreError
 */
export async function removeHighlights(
  ids: readonly string[],
  order: string | null = null,
): Promise<Highlight[]> {
  const removed = await removedHighlights.remove(ids, order);
  await tell(ids);
  return removed;
}

/** Brings back what an order deleted since the browser was started. @returns whether it was there @throws StoreError */
export async function restoreHighlight(id: string, order: string | null = null): Promise<boolean> {
  const restored = await removedHighlights.restore(id, order);
  await tell([id]);
  return restored !== null;
}

/** Tells all pages of the extension that highlights have changed, and the tabs of their sites. */
async function tell(ids: readonly string[]): Promise<void> {
  announceHighlights(ids);
  await tellSites();
}
