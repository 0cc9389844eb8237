import type { Browser } from "wxt/browser";
import { siteOf } from "../address/site.ts";
import type { UnstoredChoices } from "../extension/frame-handle.ts";
import { changePageSettings, changeSiteSettings } from "../extension/settings.ts";
import type { CoverageDecision } from "../extension/stored-settings.ts";
import { orderTab } from "../extension/tab.ts";

/** Turns switches of a tab's site. In a private window they hold while the page is open, and nothing is stored. */
export async function chooseForSite(tab: Browser.tabs.Tab, choices: UnstoredChoices): Promise<void> {
  if (tab.incognito) {
    if (tab.id !== undefined) await orderTab(tab.id, { type: "choose-unstored", ...choices });
    return;
  }
  if (tab.url !== undefined) await changeSiteSettings(siteOf(tab.url), (site) => ({ ...site, ...choices }));
}

/** Decides for a tab's page whether it is coverage; in a private window while it is open. @param decision `null` takes it back */
export async function decideForPage(tab: Browser.tabs.Tab, decision: CoverageDecision | null): Promise<void> {
  if (tab.id !== undefined) await orderTab(tab.id, { type: "decide", coverage: decision });
  if (tab.incognito || tab.url === undefined) return;
  await changePageSettings(tab.url, ({ coverage: _, ...page }) =>
    decision === null ? page : { ...page, coverage: decision },
  );
}
