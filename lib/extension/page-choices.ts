import { type Browser, browser } from "wxt/browser";
import { siteOf } from "../address/site.ts";
import { detectScript, type Script } from "../chinese/script.ts";
import { pageSettings, readerSettings, siteSettings } from "./settings.ts";
import type { CoverageDecision, PageScript } from "./stored-settings.ts";
import { unstoredChoices } from "./tab.ts";

/** Where a choice of script holds: on one page, on its site, or on all that say nothing else. */
export type ScriptScope = "page" | "site" | "everywhere";

/** What the reader's settings say of a page. */
export interface PageChoices {
  readonly decision: CoverageDecision | null;
  readonly script: PageScript | "original";
  readonly scope: ScriptScope;
  /** As far as it can be told from outside the page. */
  readonly written: Script;
  /** As it is named in settings; empty where the page belongs to no site. */
  readonly site: string;
  readonly annotateSite: boolean;
  readonly barSite: boolean;
}

/** So much of a page's text tells its script. */
const READ = 20_000;

/** Reads what was chosen for the page of a tab. */
export async function pageChoices({
  id,
  url = "",
}: Pick<Browser.tabs.Tab, "id" | "url">): Promise<PageChoices> {
  const site = siteOf(url);
  const [ofPage, stored, reader, written, unstored] = await Promise.all([
    pageSettings(url),
    siteSettings(site),
    readerSettings(),
    writtenScript(id),
    id === undefined ? {} : unstoredChoices(id),
  ]);
  const ofSite = { ...stored, ...unstored };
  return {
    decision: ofPage.coverage ?? null,
    script: ofPage.convert ?? ofSite.convert ?? reader.convert ?? "original",
    scope:
      ofPage.convert === undefined && (ofSite.convert ?? reader.convert ?? null) !== null
        ? ofSite.convert === undefined
          ? "everywhere"
          : "site"
        : "page",
    written,
    site: site === "file:" ? "" : site,
    annotateSite: ofSite.annotate ?? reader.annotate,
    barSite: ofSite.bar ?? reader.bar,
  };
}

async function writtenScript(tab: number | undefined): Promise<Script> {
  if (tab === undefined) return "none";
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: (length: number) => String(document.body?.innerText ?? "").slice(0, length),
      args: [READ],
    });
    return detectScript(String(result?.result ?? "")).script;
  } catch {
    return "none";
  }
}
