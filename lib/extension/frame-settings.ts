import { browser } from "wxt/browser";
import { pageKey } from "../address/page-key.ts";
import { siteOf } from "../address/site.ts";
import type { Cues } from "../page/text/cues.ts";
import { frameHandle } from "./frame-handle.ts";
import { listen } from "./listen.ts";
import { readFrameSettings } from "./read-frame-settings.ts";
import {
  type CoverageDecision,
  CUES_KEY,
  type PageSettings,
  READER_KEY,
  type ReaderSettings,
  type SiteSettings,
  siteKey,
} from "./stored-settings.ts";

/** What the reader decided that concerns a frame of a page, as its writers left it in storage. */
export interface FrameSettings {
  readonly reader: Partial<ReaderSettings>;
  readonly site: SiteSettings;
  readonly page: PageSettings;
  /** The names that make a page worth a closer look. */
  readonly cues: Cues;
}

/** A frame without an address of its own, such as `about:srcdoc`, belongs to the site of the page that made it. */
const keyOfFrame = (): `site:${string}` => siteKey(siteOf(location.host ? location.href : self.origin));

/** Reads the settings for the frame that this script runs in, straight from storage. */
export async function frameSettings(): Promise<FrameSettings> {
  const key = keyOfFrame();
  const stored = await browser.storage.local.get([READER_KEY, CUES_KEY, key]);
  const settings = readFrameSettings(
    stored[READER_KEY],
    stored[key],
    stored[CUES_KEY],
    pageKey(location.href),
  );
  return { ...settings, site: { ...settings.site, ...frameHandle()?.unstored } };
}

/** Calls back when settings that concern this frame have changed. */
export function onFrameSettings(listener: () => void, signal: AbortSignal): void {
  const changed = (changes: object): void => {
    if (READER_KEY in changes || CUES_KEY in changes || keyOfFrame() in changes) listener();
  };
  listen(browser.storage.local.onChanged, changed, signal);
}

/**
 * Whether passages are to be looked for in the frame.
 * @param decision made while the page is open, which wins over the stored one; `null` takes that one back
 */
export function annotationOf(
  { reader, site, page }: FrameSettings,
  decision: CoverageDecision | null = page.coverage ?? null,
): "always" | "if-coverage" | "never" {
  if (decision === "look") return "always";
  return decision !== "none" && (site.annotate ?? reader.annotate ?? true) ? "if-coverage" : "never";
}

/** Whether a bar offers to keep what a person selects in the frame. */
export const offersToKeep = (reader: Partial<ReaderSettings>, site: SiteSettings): boolean =>
  site.bar ?? reader.bar ?? true;
