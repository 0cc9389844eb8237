import { browser } from "wxt/browser";
import { changeSettingsOfSites, readSite } from "./settings.ts";
import { siteKey } from "./stored-settings.ts";

const SITE_KEY = siteKey("");

/** Tells the tabs of sites how many highlights each has now, and that they have changed. */
export async function countHighlights(counts: ReadonlyMap<string, number>): Promise<void> {
  await changeSettingsOfSites([...counts.keys()], ({ highlights: _, revision = 0, ...rest }, site) => {
    const count = counts.get(site) ?? 0;
    return count === 0 ? rest : { ...rest, highlights: count, revision: revision + 1 };
  });
}

/** How many highlights storage says that each site has; none where it says nothing. */
export async function countedSites(): Promise<Map<string, number>> {
  const stored = Object.entries(await browser.storage.local.get(null));
  return new Map(
    stored.flatMap(([key, value]) => {
      const { highlights } = key.startsWith(SITE_KEY) ? readSite(value) : {};
      return highlights === undefined ? [] : [[key.slice(SITE_KEY.length), highlights] as const];
    }),
  );
}
