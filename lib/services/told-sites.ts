import { countedSites, countHighlights } from "../extension/site-counts.ts";
import type { HighlightStore } from "../highlights/highlight-store.ts";

/**
 * Tells the tabs of sites whose highlights have changed, by the settings that the gate reads there: how many there
 * are, and a number that grows. The store notes with each change what is to be told, so that whoever comes next tells
 * what somebody who died has not; where it fails now, it is told later, and what was written is written.
 */
export async function tellSites(store: HighlightStore): Promise<void> {
  await navigator.locks.request(LOCK, () => tellUntold(store));
}

/** Who counts writes the count before another one counts. */
const LOCK = "told-sites";

async function tellUntold(store: HighlightStore): Promise<void> {
  try {
    const untold = await store.untold();
    const about = untold.flatMap(({ about, mark }) => (about === "interviews" ? [] : [{ about, mark }]));
    if (about.length === 0) return;
    const sites = about.map((one) => one.about.slice("site:".length)).filter((site) => site !== "");
    if (sites.length > 0) await countHighlights(await store.countOnSites(sites));
    await store.told(about);
  } catch (error) {
    console.warn("Told later:", error);
  }
}

/** Counts all highlights anew, whatever storage says: scripts in pages could have written there. @throws StoreError */
export async function tellAllSites(store: HighlightStore): Promise<void> {
  await navigator.locks.request(LOCK, () => countAll(store));
}

async function countAll(store: HighlightStore): Promise<void> {
  const counts = await store.countsOfSites();
  const known = await countedSites();
  const wrong = [...new Set([...known.keys(), ...counts.keys()])].filter(
    (site) => site !== "" && known.get(site) !== counts.get(site),
  );
  if (wrong.length > 0) await countHighlights(new Map(wrong.map((site) => [site, counts.get(site) ?? 0])));
}
