import { browser } from "wxt/browser";
import { pageKey } from "../address/page-key.ts";
import { siteOf } from "../address/site.ts";
import { readSite } from "./settings.ts";
import { type PageSettings, type SiteSettings, siteKey } from "./stored-settings.ts";

const SITE_KEY = siteKey("");

/** What storage holds of sites, under the keys of today. */
interface Rekeyed {
  readonly sites: Readonly<Record<string, SiteSettings>>;
  /** Keys under which nothing is to stay. */
  readonly gone: readonly string[];
}

/**
 * Puts what was decided for sites and pages under the keys that today's rules for addresses give them. Where two
 * become one, decisions of both are kept, and what stands there already wins.
 * @param stored all that extension storage holds
 * @returns only what is to be written and taken away
 */
export function rekeyed(stored: Readonly<Record<string, unknown>>): Rekeyed {
  const sites: Record<string, SiteSettings> = {};
  const gone: string[] = [];
  for (const [key, value] of Object.entries(stored)) {
    if (!key.startsWith(SITE_KEY)) continue;
    const address = key === siteKey("file:") ? "file:///" : `https://${key.slice(SITE_KEY.length)}/`;
    const now = siteKey(siteOf(address));
    const before = readSite(value);
    const pages = rekeyedPages(before.pages ?? {}, address);
    const isSame = now === key && Object.keys(pages).every((page) => before.pages?.[page] !== undefined);
    if (isSame) continue;
    const settled = sites[now] ?? readSite(now === key ? {} : stored[now]);
    const { pages: kept, ...site } = {
      ...before,
      ...settled,
      pages: mergedPages(pages, settled.pages ?? {}),
    };
    if (now !== key) gone.push(key);
    sites[now] = Object.keys(kept).length === 0 ? site : { ...site, pages: kept };
  }
  return { sites, gone };
}

function rekeyedPages(
  pages: Readonly<Record<string, PageSettings>>,
  address: string,
): Record<string, PageSettings> {
  const now: Record<string, PageSettings> = {};
  for (const [page, settings] of Object.entries(pages)) {
    const key = URL.canParse(page, address) ? pageKey(new URL(page, address).href) : page;
    now[key] = { ...settings, ...now[key] };
  }
  return now;
}

function mergedPages(
  before: Readonly<Record<string, PageSettings>>,
  settled: Readonly<Record<string, PageSettings>>,
): Record<string, PageSettings> {
  const merged: Record<string, PageSettings> = { ...before };
  for (const [page, settings] of Object.entries(settled)) merged[page] = { ...before[page], ...settings };
  return merged;
}

/** Does so in extension storage; for the background, once after an update. */
export async function rekeySettings(): Promise<void> {
  const { sites, gone } = rekeyed(await browser.storage.local.get(null));
  if (Object.keys(sites).length > 0) await browser.storage.local.set(sites);
  if (gone.length > 0) await browser.storage.local.remove([...gone]);
}
