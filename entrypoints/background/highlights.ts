import { type Browser, browser } from "wxt/browser";
import type { BackgroundMessage } from "../../lib/extension/messages.ts";
import { changeSiteSettings } from "../../lib/extension/settings.ts";
import { siteOf as settingsSite } from "../../lib/extension/stored-settings.ts";
import { orderTab } from "../../lib/extension/tab.ts";
import { quoteVariants } from "../../lib/highlights/anchoring/quote-variants.ts";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import { HighlightStore } from "../../lib/highlights/highlight-store.ts";
import { believedCanonical, cleanAddress, siteOf } from "../../lib/highlights/page-address.ts";
import { StoreError, type StoreProblem } from "../../lib/highlights/store-error.ts";
import type { KeptOnPage } from "../../lib/page/kept-highlights.ts";
import { loadConvert } from "./conversion.ts";
import { startReader } from "./frames.ts";

/** The reader's highlights; the database is opened with the first call. */
export const highlightStore = new HighlightStore();

const MENU = "keep-selection";

type Keep = Extract<BackgroundMessage, { readonly type: "keep-highlight" }>;

/** What keeping came to: the id, or why it was not kept. */
export type Kept = { readonly id: string } | { readonly problem: StoreProblem };

/** Keeps what was selected on a page. The address is the browser's, not what the page says. */
export async function keepHighlight(message: Keep, sender: Browser.runtime.MessageSender): Promise<Kept> {
  const address = cleanAddress(sender.url ?? "");
  if (sender.tab?.incognito === true) return { problem: "private" };
  if (address === null) return { problem: "failed" };
  const now = new Date().toISOString();
  const highlight: Highlight = {
    id: crypto.randomUUID(),
    address,
    canonical: believedCanonical(address, message.canonical),
    title: message.title,
    script: message.script,
    created: now,
    changed: now,
    colour: message.colour,
    note: "",
    tags: [],
    pieces: message.pieces,
    passage: null,
  };
  try {
    await highlightStore.put([highlight]);
    await countOnSite(address);
    return { id: highlight.id };
  } catch (error) {
    return { problem: StoreError.of(error).problem };
  }
}

/** The highlights of the page that asks, without anything that the reader wrote. */
export async function highlightsOfPage(
  claimed: string,
  sender: Browser.runtime.MessageSender,
): Promise<KeptOnPage[]> {
  const address = cleanAddress(sender.url ?? "");
  if (address === null || sender.tab?.incognito === true) return [];
  const canonical = believedCanonical(address, claimed);
  const kept = await highlightStore.ofPage(canonical === null ? [address] : [address, canonical]);
  if (kept.length === 0) return [];
  const convert = await loadConvert();
  return kept.map(({ id, colour, pieces }) => ({
    id,
    colour,
    pieces,
    variants: pieces.map(({ quote }) => quoteVariants(quote, convert)),
  }));
}

/** Deletes highlights. @returns what was deleted, with which `restoreHighlights` undoes it */
export async function removeHighlights(ids: readonly string[]): Promise<Highlight[]> {
  const removed = await highlightStore.remove(ids);
  for (const address of new Set(removed.map((highlight) => highlight.address))) await countOnSite(address);
  return removed;
}

export async function restoreHighlights(highlights: readonly Highlight[]): Promise<void> {
  await highlightStore.put(highlights);
  for (const address of new Set(highlights.map((highlight) => highlight.address))) await countOnSite(address);
}

/** Tells the gate on the site's pages, by the settings that it reads, whether there is something to be found. */
async function countOnSite(address: string): Promise<void> {
  const count = await highlightStore.countOnSite(siteOf(address));
  await changeSiteSettings(settingsSite(address), ({ highlights: _, ...site }) =>
    count === 0 ? site : { ...site, highlights: count },
  );
}

/** Puts keeping the selection into the context menu. */
export function createHighlightMenu(): void {
  browser.contextMenus.create({
    id: MENU,
    title: browser.i18n.getMessage("menu_keep_selection"),
    contexts: ["selection"],
  });
}

export function listenForHighlightMenu(): void {
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, frameId }, tab) => {
    if (menuItemId !== MENU || tab?.id === undefined) return;
    await startReader(tab.id, frameId ?? 0);
    await orderTab(tab.id, { type: "keep-selection" }, frameId ?? 0);
  });
}
