import { browser } from "wxt/browser";
import { changeSiteSettings, readSite } from "./settings.ts";
import {
  type CoverageDecision,
  type PageScript,
  type PageSettings,
  type SiteSettings,
  siteKey,
} from "./stored-settings.ts";

/** What was decided. */
type Decided =
  | { readonly kind: "annotate"; readonly on: boolean }
  | { readonly kind: "bar"; readonly on: boolean }
  | { readonly kind: "convert"; readonly to: PageScript | "original" }
  | { readonly kind: "coverage"; readonly coverage: CoverageDecision }
  /** A passage with this text is not underlined. */
  | { readonly kind: "hidden"; readonly text: string };

/** One thing that a reader decided for a site or a page, and can take back. */
export type SiteDecision = Decided & {
  /** As `siteOf` gives it. */
  readonly site: string;
  /** As `pageKey` gives it; `null` where it holds for the whole site. */
  readonly page: string | null;
};

const SITE_KEY = siteKey("");

/** @param stored all that extension storage holds @returns what was decided, by site and page */
export function decisionsIn(stored: Readonly<Record<string, unknown>>): SiteDecision[] {
  return Object.keys(stored)
    .filter((key) => key.startsWith(SITE_KEY))
    .sort()
    .flatMap((key) => decisionsOf(key.slice(SITE_KEY.length), readSite(stored[key])));
}

function decisionsOf(site: string, { annotate, bar, convert, pages = {} }: SiteSettings): SiteDecision[] {
  const here: Decided[] = [
    ...(annotate === undefined ? [] : [{ kind: "annotate", on: annotate } as const]),
    ...(bar === undefined ? [] : [{ kind: "bar", on: bar } as const]),
    ...(convert === undefined ? [] : [{ kind: "convert", to: convert } as const]),
  ];
  return [
    ...here.map((decided) => ({ ...decided, site, page: null })),
    ...Object.keys(pages)
      .sort()
      .flatMap((page) => decidedOf(pages[page] ?? {}).map((decided) => ({ ...decided, site, page }))),
  ];
}

function decidedOf({ coverage, hidden = [], convert }: PageSettings): Decided[] {
  return [
    ...(coverage === undefined ? [] : [{ kind: "coverage", coverage } as const]),
    ...(convert === undefined ? [] : [{ kind: "convert", to: convert } as const]),
    ...hidden.map((text) => ({ kind: "hidden", text }) as const),
  ];
}

/** @returns the settings of the decision's site as if it had never been made */
export function withoutDecision(settings: SiteSettings, decision: SiteDecision): SiteSettings {
  if (decision.page === null) return without(settings, decision.kind);
  const { pages = {}, ...site } = settings;
  const { [decision.page]: page = {}, ...others } = pages;
  const changed = withoutDecided(page, decision);
  const left = Object.keys(changed).length === 0 ? others : { ...others, [decision.page]: changed };
  return Object.keys(left).length === 0 ? site : { ...site, pages: left };
}

function withoutDecided(page: PageSettings, decided: Decided): PageSettings {
  if (decided.kind === "hidden") {
    const { hidden = [], ...rest } = page;
    const left = hidden.filter((text) => text !== decided.text);
    return left.length === 0 ? rest : { ...rest, hidden: left };
  }
  return without(page, decided.kind);
}

function without<Settings extends object>(settings: Settings, key: string): Partial<Settings> {
  const left: Partial<Settings> = { ...settings };
  Reflect.deleteProperty(left, key);
  return left;
}

/** All that the reader decided for sites and pages. */
export async function siteDecisions(): Promise<SiteDecision[]> {
  return decisionsIn(await browser.storage.local.get(null));
}

/** Takes a decision back; its open pages follow. */
export function takeBack(decision: SiteDecision): Promise<void> {
  return changeSiteSettings(decision.site, (settings) => withoutDecision(settings, decision));
}
