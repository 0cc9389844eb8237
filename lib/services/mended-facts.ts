import { browser } from "wxt/browser";
import { publishCues, tellOfInterviews } from "./interviews.ts";
import { doneOrders } from "./store.ts";
import { tellAllSites, tellSites } from "./told-sites.ts";

/** Under this key of the session's storage lies that all was computed anew since the browser was started. */
const MENDED_KEY = "mended";

/**
 * Mends what is derived from highlights and interviews and lies where the gate of every page reads it; for the
 * background, whenever it starts. What somebody who died has not told is told. Once in each session all of it is
 * computed anew, so that what was written there by something else holds no longer than that.
 */
export async function mendDerivedFacts(): Promise<void> {
  const began = Date.now();
  await tellSites();
  await tellOfInterviews();
  if ((await browser.storage.session.get(MENDED_KEY))[MENDED_KEY] === true) return;
  await doneOrders.forget(began);
  await tellAllSites();
  await publishCues();
  await browser.storage.session.set({ [MENDED_KEY]: true });
}
