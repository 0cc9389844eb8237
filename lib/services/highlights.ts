import { siteOf } from "../address/site.ts";
import { changeSettingsOfSites } from "../extension/settings.ts";
import type { Highlight } from "../highlights/highlight.ts";
import type { HighlightChange } from "../highlights/highlight-source.ts";
import { HighlightStore } from "../highlights/highlight-store.ts";
import { announceHighlights } from "./highlight-changes.ts";

/** The reader's highlights; the database is opened with the first call. */
export const highlightStore = new HighlightStore();

/** Keeps highlights, in place of older ones with the same id. @throws StoreError */
export async function keepHighlights(highlights: readonly Highlight[]): Promise<void> {
  await highlightStore.put(highlights);
  await tellPages(highlights);
}

/**
 * Changes highlights as they now are.
 * @returns them as they are then; those that are gone are left out
 * @throws StoreError
 */
export async function changeHighlights(
  ids: readonly string[],
  change: (highlight: Highlight) => HighlightChange,
): Promise<Highlight[]> {
  const changed: Highlight[] = [];
  let isSeen = false;
  for (const id of ids) {
    const one = await highlightStore.update(id, (highlight) => {
      const { note = highlight.note, tags = highlight.tags, colour = highlight.colour } = change(highlight);
      isSeen ||= colour !== highlight.colour;
      return { ...highlight, note, tags: [...tags], colour, changed: new Date().toISOString() };
    });
    if (one !== null) changed.push(one);
  }
  if (isSeen) await tellPages(changed);
  else announceHighlights(changed.map(({ id }) => id));
  return changed;
}

/** Deletes highlights. @returns what was deleted: given to `keepHighlights`, it undoes that. @throws StoreError */
export async function removeHighlights(ids: readonly string[]): Promise<Highlight[]> {
  const removed = await highlightStore.remove(ids);
  await tellPages(removed);
  return removed;
}

/**
 * Tells all pages of the extension that highlights have changed, and the tabs of their sites, by the settings that
 * the gate reads there: how many there are, and a number that grows.
 */
async function tellPages(highlights: readonly Highlight[]): Promise<void> {
  announceHighlights(highlights.map(({ id }) => id));
  const sites = [...new Set(highlights.map(({ address }) => siteOf(address)))].filter((site) => site !== "");
  if (sites.length === 0) return;
  const counts = await highlightStore.countOnSites(sites);
  await changeSettingsOfSites(sites, ({ highlights: _, revision = 0, ...rest }, site) => {
    const count = counts.get(site) ?? 0;
    return count === 0 ? rest : { ...rest, highlights: count, revision: revision + 1 };
  });
}
