import * as v from "valibot";
import { browser } from "wxt/browser";
import { pageKey } from "../address/page-key.ts";
import { siteOf } from "../address/site.ts";
import { SCRIPT_VARIANTS } from "../chinese/script-variant.ts";
import { type Cues, cuesOf, readCues, storedFormOf } from "../page/text/cues.ts";
import {
  BACKUP_REMINDERS,
  CARD_DELAYS,
  CARD_SCRIPTS,
  CARD_SIZES,
  CUES_KEY,
  DEFAULT_READER_SETTINGS,
  INTERFACE_LANGUAGES,
  type PageSettings,
  READER_KEY,
  type ReaderSettings,
  SHOWN_SCRIPTS,
  type SiteSettings,
  siteKey,
} from "./stored-settings.ts";

const PageScript = v.picklist(SCRIPT_VARIANTS);
const PageScriptOrOriginal = v.picklist(SHOWN_SCRIPTS);

const ReaderSchema = v.object({
  annotate: v.fallback(v.boolean(), DEFAULT_READER_SETTINGS.annotate),
  cardScript: v.fallback(v.nullable(v.picklist(CARD_SCRIPTS)), null),
  taiwanWording: v.fallback(v.boolean(), DEFAULT_READER_SETTINGS.taiwanWording),
  language: v.fallback(v.nullable(v.picklist(INTERFACE_LANGUAGES)), null),
  convert: v.fallback(v.nullable(PageScript), null),
  bar: v.fallback(v.boolean(), DEFAULT_READER_SETTINGS.bar),
  cardDelay: v.fallback(v.picklist(CARD_DELAYS), DEFAULT_READER_SETTINGS.cardDelay),
  cardSize: v.fallback(v.picklist(CARD_SIZES), DEFAULT_READER_SETTINGS.cardSize),
  backupReminder: v.fallback(v.picklist(BACKUP_REMINDERS), DEFAULT_READER_SETTINGS.backupReminder),
});

const PageSchema = v.object({
  coverage: v.exactOptional(v.picklist(["look", "none"])),
  hidden: v.exactOptional(v.array(v.string())),
  convert: v.exactOptional(PageScriptOrOriginal),
});

const SiteSchema = v.object({
  annotate: v.exactOptional(v.boolean()),
  convert: v.exactOptional(PageScriptOrOriginal),
  bar: v.exactOptional(v.boolean()),
  highlights: v.exactOptional(v.number()),
  revision: v.exactOptional(v.number()),
  pages: v.exactOptional(v.record(v.string(), v.fallback(PageSchema, {}))),
});

const readReader = (stored: unknown): ReaderSettings =>
  v.is(v.looseObject({}), stored)
    ? v.parse(ReaderSchema, { ...DEFAULT_READER_SETTINGS, ...stored })
    : DEFAULT_READER_SETTINGS;

/** What storage holds of a site; nothing where it cannot be read. */
export const readSite = (stored: unknown): SiteSettings => {
  const result = v.safeParse(SiteSchema, stored);
  return result.success ? result.output : {};
};

/** What the reader decided for all sites; the default wherever storage holds nothing that can be read. */
export async function readerSettings(): Promise<ReaderSettings> {
  return readReader((await browser.storage.local.get(READER_KEY))[READER_KEY]);
}

/** Changes some of the settings for all sites; for pages of the extension and the background. */
export function changeReaderSettings(change: Partial<ReaderSettings>): Promise<void> {
  return alone(READER_KEY, async () => {
    await browser.storage.local.set({ [READER_KEY]: { ...(await readerSettings()), ...change } });
  });
}

/** What the reader decided for a site. @param site as `siteOf` gives it */
export async function siteSettings(site: string): Promise<SiteSettings> {
  const key = siteKey(site);
  return readSite((await browser.storage.local.get(key))[key]);
}

/**
 * Changes what the reader decided for a site; for pages of the extension and the background.
 * @param change gives the new settings from the old ones; what is empty afterwards is forgotten
 */
export function changeSiteSettings(
  site: string,
  change: (settings: SiteSettings) => SiteSettings,
): Promise<void> {
  return changeSettingsOfSites([site], change);
}

/** As `changeSiteSettings`, of many sites in one write. */
export async function changeSettingsOfSites(
  sites: readonly string[],
  change: (settings: SiteSettings, site: string) => SiteSettings,
): Promise<void> {
  const asked = [...new Set(sites)];
  const write = async (): Promise<void> => {
    const stored = await browser.storage.local.get(asked.map(siteKey));
    const changed = asked.map((site) => ({
      key: siteKey(site),
      settings: change(readSite(stored[siteKey(site)]), site),
    }));
    const isEmpty = (settings: SiteSettings): boolean => Object.keys(settings).length === 0;
    const kept = changed.filter(({ settings }) => !isEmpty(settings));
    const forgotten = changed.filter(({ settings }) => isEmpty(settings));
    if (kept.length > 0)
      await browser.storage.local.set(Object.fromEntries(kept.map(({ key, settings }) => [key, settings])));
    if (forgotten.length > 0) await browser.storage.local.remove(forgotten.map(({ key }) => key));
  };
  const [only] = asked;
  if (asked.length === 1 && only !== undefined) await alone(siteKey(only), write);
  else await alone(MANY, () => withAll(asked.map(siteKey), write));
}

/** Changes what the reader decided for one page. @param address the page's */
export function changePageSettings(
  address: string,
  change: (settings: PageSettings) => PageSettings,
): Promise<void> {
  const page = pageKey(address);
  return changeSiteSettings(siteOf(address), ({ pages = {}, ...site }) => {
    const { [page]: before = {}, ...others } = pages;
    const changed = change(before);
    const kept = Object.keys(changed).length === 0 ? others : { ...others, [page]: changed };
    return Object.keys(kept).length === 0 ? site : { ...site, pages: kept };
  });
}

/** The decisions for one page. @param address the page's */
export async function pageSettings(address: string): Promise<PageSettings> {
  return (await siteSettings(siteOf(address))).pages?.[pageKey(address)] ?? {};
}

/** The names that make a page worth a closer look; `null` where none were ever written. */
export async function storedCues(): Promise<Cues | null> {
  const stored: unknown = (await browser.storage.local.get(CUES_KEY))[CUES_KEY];
  return stored === undefined ? null : readCues(stored);
}

/** Tells every page which names make it worth a closer look; written only where they are others than before. */
export async function writeCues(names: readonly string[]): Promise<void> {
  const written = storedFormOf(cuesOf(names));
  const before: unknown = (await browser.storage.local.get(CUES_KEY))[CUES_KEY];
  if (JSON.stringify(before) === JSON.stringify(written)) return;
  await browser.storage.local.set({ [CUES_KEY]: written });
}

/** Calls back with each change of the settings for all sites. @returns ends it */
export function onReaderSettings(listener: (settings: ReaderSettings) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>): void => {
    if (READER_KEY in changes) listener(readReader(changes[READER_KEY]?.newValue));
  };
  browser.storage.local.onChanged.addListener(changed);
  return () => browser.storage.local.onChanged.removeListener(changed);
}

/** The lock of those who change many keys: one at a time, so that no two wait for keys of each other. */
const MANY = "many";

/** As `alone`, of many keys, asked for at once: one after the other takes a second for a thousand. */
async function withAll(keys: readonly string[], write: () => Promise<void>): Promise<void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const granted = keys.map(
    (key) =>
      new Promise<void>((resolve, reject) => {
        alone(key, () => {
          resolve();
          return released;
        }).catch(reject);
      }),
  );
  try {
    await Promise.all(granted);
    await write();
  } finally {
    release();
  }
}

/** Keeps two writers of one key apart, in whatever part of the extension they run. */
async function alone(key: string, write: () => Promise<void>): Promise<void> {
  await navigator.locks.request(`settings:${key}`, write);
}
