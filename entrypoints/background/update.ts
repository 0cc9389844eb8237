import { browser } from "wxt/browser";
import { endScriptsInOpenTabs } from "../../lib/extension/frames.ts";

/** Milliseconds for open pages to be put back: one that is busy for longer does not hold the update up. */
const LONGEST_ENDING = 5_000;

/**
 * Ends the scripts in open pages before an update, for Firefox: it stops them without telling them, and then a card
 * would stay open that nothing closes, and converted text could not be put back. As long as somebody listens Firefox
 * leaves the update until the extension reloads itself. In Chromium scripts of an old version go on, and end themselves.
 */
export function endPagesBeforeUpdate(): void {
  browser.runtime.onUpdateAvailable.addListener(() => void updateNow());
}

async function updateNow(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_ENDING));
  await Promise.race([endScriptsInOpenTabs().catch(() => undefined), late]);
  browser.runtime.reload();
}
