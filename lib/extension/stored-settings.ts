/**
 * What the reader decided, in the form in which it lies in extension storage. The script on every page reads it
 * there itself, so this file stays a few lines of code: one key for all sites, one key for each site.
 */

import { SCRIPT_VARIANTS, type ScriptVariant } from "../chinese/script-variant.ts";

/** The script in which a card shows the original words; `original` as the transcript has it. */
export const CARD_SCRIPTS = ["original", "cn", "t", "tw", "hk"] as const;
export type CardScript = (typeof CARD_SCRIPTS)[number];

/** OpenCC's names of what a page can be converted to. */
export type PageScript = ScriptVariant;

/** What a page is shown in: a script, or as its author wrote it. */
export const SHOWN_SCRIPTS = [...SCRIPT_VARIANTS, "original"] as const;

/** The languages of the interface, by the names of their folders in `public/_locales/`. */
export const INTERFACE_LANGUAGES = ["en", "zh_TW", "zh_HK", "zh_CN"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** How long the pointer rests on a passage until its card opens. */
export const CARD_DELAYS = ["short", "usual", "long"] as const;
export type CardDelay = (typeof CARD_DELAYS)[number];

/** How large the card writes. */
export const CARD_SIZES = ["usual", "large", "largest"] as const;
export type CardSize = (typeof CARD_SIZES)[number];

/** Days after which a person is reminded of a backup; 0 for never. */
export const BACKUP_REMINDERS = [7, 30, 90, 0] as const;
type BackupReminder = (typeof BACKUP_REMINDERS)[number];

/** Under the key `reader`. */
export interface ReaderSettings {
  /** Whether passages are underlined on sites that say nothing else. */
  readonly annotate: boolean;
  /** `null` until the reader chooses: then the page's script, else the interface's. */
  readonly cardScript: CardScript | null;
  /** Whether 台 in a card also puts mainland words into Taiwan's. */
  readonly taiwanWording: boolean;
  /** `null` is the browser's. */
  readonly language: InterfaceLanguage | null;
  /** What every page is converted to. */
  readonly convert: PageScript | null;
  /** Whether a bar offers to keep what a person selects. */
  readonly bar: boolean;
  readonly cardDelay: CardDelay;
  readonly cardSize: CardSize;
  readonly backupReminder: BackupReminder;
}

/** "look": annotate it whatever the page seems to be; "none": it is no coverage, whatever it seems to be. */
export type CoverageDecision = "look" | "none";

export interface PageSettings {
  readonly coverage?: CoverageDecision;
  /** Texts of passages that the reader does not want to see underlined. */
  readonly hidden?: readonly string[];
  readonly convert?: PageScript | "original";
}

/** Under the key that `siteKey` gives. */
export interface SiteSettings {
  /** Wins over the reader's setting for all sites. */
  readonly annotate?: boolean;
  readonly convert?: PageScript | "original";
  /** Wins over the reader's setting for all sites. */
  readonly bar?: boolean;
  /** How many highlights the reader keeps on the site. */
  readonly highlights?: number;
  /** Grows with each change of these that their pages show. */
  readonly revision?: number;
  /** By `pageKey`. */
  readonly pages?: Readonly<Record<string, PageSettings>>;
}

export const READER_KEY = "reader";

/** The key under which lie the names, in all forms, that make a page worth a closer look, as `storedFormOf` gives them. */
export const CUES_KEY = "cues";

export const DEFAULT_READER_SETTINGS: ReaderSettings = {
  annotate: true,
  cardScript: null,
  taiwanWording: false,
  language: null,
  convert: null,
  bar: true,
  cardDelay: "usual",
  cardSize: "usual",
  backupReminder: 30,
};

/** The key under which lies what was decided for a site. @param site as `siteOf` gives it */
export const siteKey = (site: string): `site:${string}` => `site:${site}`;
