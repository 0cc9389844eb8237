import { browser } from "wxt/browser";
import { pageIdentity } from "../address/page-key.ts";
import { openExtensionPage } from "../extension/extension-page.ts";
import { orderTab } from "../extension/tab.ts";
import { highlightStore } from "./store.ts";

/** Under this key of the session's storage lies the highlight that the next page which has it is to lead to. */
const WANTED_KEY = "wanted-highlight";

/** Goes to a highlight on its page, in the tab that has it or in a new one, and lets it flash there. */
export async function openHighlight(id: string): Promise<void> {
  const highlight = await highlightStore.get(id);
  if (highlight === null || highlight.address === "") return;
  const tabs = await browser.tabs.query({});
  const pages = [highlight.address, highlight.canonical ?? highlight.address].map(pageIdentity);
  const open = tabs.find(({ url = "" }) => pages.includes(pageIdentity(url)));
  if (open?.id === undefined) {
    await browser.storage.session.set({ [WANTED_KEY]: id });
    await browser.tabs.create({ url: highlight.address });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  await orderTab(open.id, { type: "show-highlight", id });
}

/** The highlight that a page which asks for its own is to lead to, once; `null` for none of these. */
export async function takeWanted(ids: readonly string[]): Promise<string | null> {
  const wanted: unknown = (await browser.storage.session.get(WANTED_KEY))[WANTED_KEY];
  if (typeof wanted !== "string" || !ids.includes(wanted)) return null;
  await browser.storage.session.remove(WANTED_KEY);
  return wanted;
}

/** Under this key of the session's storage lies the highlight that the popup is to be opened at. */
export const NOTE_KEY = "note";

/**
 * Opens the popup at a highlight, so that its note can be written; the library page where the browser forbids that, or
 * where the popup would have no store.
 * @param isPrivate whether it is asked for in a private window
 * @param hasStore whether pages in such a window have one
 */
export async function openNote(id: string, isPrivate: boolean, hasStore: boolean): Promise<void> {
  if ((hasStore || !isPrivate) && (await opensPopupAt(id))) return;
  await openExtensionPage(`library.html#/highlights/${encodeURIComponent(id)}`, isPrivate);
}

async function opensPopupAt(id: string): Promise<boolean> {
  try {
    await browser.storage.session.set({ [NOTE_KEY]: id });
    await browser.action.openPopup();
    return true;
  } catch {
    await browser.storage.session.remove(NOTE_KEY);
    return false;
  }
}
