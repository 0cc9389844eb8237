import { browser } from "wxt/browser";
import { reportOfTab } from "../../lib/extension/tab.ts";
import { INK } from "../../lib/page/painting/underline-style.ts";

/** Shows on the icon how many passages a tab's page has, all its frames together; nothing where it has none. */
export async function updateBadge(tab: number): Promise<void> {
  const report = await reportOfTab(tab, "");
  const frames = report.reach === "reached" ? report.frames : [];
  const count = frames.reduce((sum, frame) => sum + frame.report.passages.length, 0);
  try {
    // In Firefox's build, which has Manifest V2, the icon goes by its older name.
    const icon = browser.action ?? browser.browserAction;
    await icon.setBadgeBackgroundColor({ tabId: tab, color: INK.light });
    await icon.setBadgeText({ tabId: tab, text: count === 0 ? "" : String(count) });
  } catch {
    // The tab was closed meanwhile.
  }
}
