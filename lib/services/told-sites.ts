import { countedSites, countHighlights } from "../extension/site-counts.ts";
import { highlightStore, untoldChanges } from "./store.ts";

/**
 * Tells the tabs of sites whose highlights have changed, by the settings that the gate reads there: how many there
 * are, and a number that grows. The store notes with each change what is to be told, so that whoever comes next tells
 * what somebody who died has not; where it fails now, it is told later, and what was written is written.
 */
export async function tellSites(): Promise<void> {
  await navigator.locks.request(LOCK, tellUntold);
}

/** Who counts writes the count before another one counts. */
const LOCK = "told-sites";

async function tellUntold(): Promise<void> {
  try {
    const untold = await untoldChanges.all();
    const about = untold.flatMap(({ about, mark }) => (about === "interviews" ? [] : [{ about, mark }]));
    if (about.length === 0) return;
    const sites = about.map((one) => one.about.slice("site:".length)).filter((site) => site !== "");
    if (sites.length > 0) await countHighlights(await highlightStore.countOnSites(sites));
    await untoldChanges.told(about);
  } catch (error) {
    console.warn("Told later:", error);
  }
}

/** Counts all highlights anew, whatever storage says: scripts in pages could have written there. @throws StoreError */
export async function tellAllSites(): Promise<void> {
  await navigator.locks.request(LOCK, countAll);
}

async function countAll(): Promise<void> {
  const counts = await highlightStore.countsOfSites();
  const known = await countedSites();
  const wrong = [...new Set([...known.keys(), ...counts.keys()])].filter(
    (site) => site !== "" && known.get(site) !== counts.get(site),
  );
  if (wrong.length > 0) await countHighlights(new Map(wrong.map((site) => [site, counts.get(site) ?? 0])));
}
