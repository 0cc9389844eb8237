import * as v from "valibot";
import { type Browser, browser } from "wxt/browser";
import { believedCanonical } from "../../lib/address/canonical.ts";
import { cleanAddress } from "../../lib/address/clean-address.ts";
import { pageIdentity } from "../../lib/address/page-key.ts";
import { shownAddress } from "../../lib/address/shown-address.ts";
import { siteOf } from "../../lib/address/site.ts";
import type { BackgroundMessage } from "../../lib/extension/messages.ts";
import { changeSiteSettings } from "../../lib/extension/settings.ts";
import { orderTab } from "../../lib/extension/tab.ts";
import { quoteVariants } from "../../lib/highlights/anchoring/quote-variants.ts";
import { type Highlight, Highlight as HighlightSchema } from "../../lib/highlights/highlight.ts";
import { HighlightStore } from "../../lib/highlights/highlight-store.ts";
import { StoreError, type StoreProblem } from "../../lib/highlights/store-error.ts";
import type { KeptOnPage } from "../../lib/page/painting/kept-highlights.ts";
import { loadConvert } from "./conversion.ts";
import { startReader } from "./frames.ts";

/** The reader's highlights; the database is opened with the first call. */
export const highlightStore = new HighlightStore();

const MENU = "keep-selection";

type Keep = Extract<BackgroundMessage, { readonly type: "keep-highlight" }>;

/** What keeping came to: the id, or why it was not kept. */
export type Kept = { readonly id: string } | { readonly problem: StoreProblem };

/** Keeps what was selected on a page, under the address that is shown. */
export async function keepHighlight(message: Keep, sender: Browser.runtime.MessageSender): Promise<Kept> {
  const address = cleanAddress(shownAddress(sender.url ?? "", message.address));
  if (sender.tab?.incognito === true && !message.inPrivate) return { problem: "private" };
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
    passage: message.passage,
  };
  return told(highlight.id, async () => {
    await highlightStore.put([highlight]);
    await countOnSite(address);
  });
}

/** What came of writing a highlight. */
async function told(id: string, write: () => Promise<void>): Promise<Kept> {
  try {
    await write();
    return { id };
  } catch (error) {
    return { problem: StoreError.of(error).problem };
  }
}

/** Whether a page may change a highlight: only those of its own site. */
async function isOfSender(id: string, sender: Browser.runtime.MessageSender): Promise<boolean> {
  const highlight = await highlightStore.get(id);
  return highlight !== null && siteOf(highlight.address) === siteOf(sender.url ?? "");
}

/** Gives one of the page's highlights another colour. */
export function recolourHighlight(
  id: string,
  colour: Highlight["colour"],
  sender: Browser.runtime.MessageSender,
): Promise<Kept> {
  return told(id, async () => {
    if (!(await isOfSender(id, sender))) throw new StoreError("failed");
    await highlightStore.update(id, (highlight) => ({
      ...highlight,
      colour,
      changed: new Date().toISOString(),
    }));
  });
}

/** Under this and its id lies what was deleted from a page, until the browser ends. */
const REMOVED_KEY = "removed:";

/** Deletes one of the page's highlights; `restoreHighlight` takes that back, even after the worker has slept. */
export function removeHighlight(id: string, sender: Browser.runtime.MessageSender): Promise<Kept> {
  return told(id, async () => {
    if (!(await isOfSender(id, sender))) throw new StoreError("failed");
    const highlight = await highlightStore.get(id);
    await browser.storage.session.set({ [REMOVED_KEY + id]: highlight });
    await removeHighlights([id]);
  });
}

export function restoreHighlight(id: string, sender: Browser.runtime.MessageSender): Promise<Kept> {
  return told(id, async () => {
    const key = REMOVED_KEY + id;
    const removed = v.safeParse(HighlightSchema, (await browser.storage.session.get(key))[key]);
    if (!removed.success || siteOf(removed.output.address) !== siteOf(sender.url ?? ""))
      throw new StoreError("failed");
    await restoreHighlights([removed.output]);
    await browser.storage.session.remove(key);
  });
}

/** How long a page that was just opened is given until the highlight is found on it. */
const PATIENCE_MILLISECONDS = 8_000;
const BETWEEN_MILLISECONDS = 400;

/** Goes to a highlight on its page, in the tab that has it or in a new one, and lets it flash there. */
export async function openHighlight(id: string): Promise<void> {
  const highlight = await highlightStore.get(id);
  if (highlight === null || highlight.address === "") return;
  const tabs = await browser.tabs.query({});
  const pages = [highlight.address, highlight.canonical ?? highlight.address].map(pageIdentity);
  const open = tabs.find(({ url = "" }) => pages.includes(pageIdentity(url)));
  const tab = open ?? (await browser.tabs.create({ url: highlight.address }));
  if (open?.id !== undefined) await browser.tabs.update(open.id, { active: true });
  if (open?.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  if (tab.id === undefined) return;
  for (let waited = 0; waited < PATIENCE_MILLISECONDS; waited += BETWEEN_MILLISECONDS) {
    if (await orderTab(tab.id, { type: "show-highlight", id })) return;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MILLISECONDS));
  }
}

/** Under this key of the session's storage lies the highlight that the popup is to be opened at. */
export const NOTE_KEY = "note";

/** Opens the popup at a highlight, so that its note can be written; the library page where the browser forbids that. */
export async function openNote(id: string): Promise<void> {
  try {
    await browser.storage.session.set({ [NOTE_KEY]: id });
    await browser.action.openPopup();
  } catch {
    await browser.storage.session.remove(NOTE_KEY);
    const address = new URL("library.html", browser.runtime.getURL("/"));
    address.hash = `/highlights/${encodeURIComponent(id)}`;
    await browser.tabs.create({ url: address.href });
  }
}

/** The highlights of the page that asks, without anything that the reader wrote. */
export async function highlightsOfPage(
  message: Extract<BackgroundMessage, { readonly type: "page-highlights" }>,
  sender: Browser.runtime.MessageSender,
): Promise<KeptOnPage[]> {
  const address = cleanAddress(shownAddress(sender.url ?? "", message.address));
  if (address === null) return [];
  const canonical = believedCanonical(address, message.canonical);
  const kept = await highlightStore.ofPage(canonical === null ? [address] : [address, canonical]);
  return toldToPage(kept);
}

/** Highlights by their ids, for a page that holds a copy of where they were made. */
export async function highlightCopies(ids: readonly string[]): Promise<KeptOnPage[]> {
  return toldToPage(await highlightStore.getMany(ids));
}

/** What a page is told of highlights: nothing that the reader wrote. */
async function toldToPage(kept: readonly Highlight[]): Promise<KeptOnPage[]> {
  if (kept.length === 0) return [];
  const convert = await loadConvert();
  return kept.map(({ id, colour, pieces }) => ({
    id,
    colour,
    pieces,
    variants: pieces.map(({ quote }) => quoteVariants(quote, convert)),
  }));
}

/** What a person changes of a highlight. */
interface HighlightChange {
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly colour?: Highlight["colour"];
}

/** Changes highlights as they now are. @returns them as they are then; those that are gone are left out */
export async function changeHighlights(
  ids: readonly string[],
  change: (highlight: Highlight) => HighlightChange,
): Promise<Highlight[]> {
  const changed: Highlight[] = [];
  for (const id of ids) {
    const one = await highlightStore.update(id, (highlight) => {
      const { note = highlight.note, tags = highlight.tags, colour = highlight.colour } = change(highlight);
      return { ...highlight, note, tags: [...tags], colour, changed: new Date().toISOString() };
    });
    if (one !== null) changed.push(one);
  }
  return changed;
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
  await changeSiteSettings(siteOf(address), ({ highlights: _, ...site }) =>
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
