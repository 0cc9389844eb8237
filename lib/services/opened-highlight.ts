import { browser } from "wxt/browser";
import { pageIdentity } from "../address/page-key.ts";
import { orderTab } from "../extension/tab.ts";
import { highlightStore } from "./highlights.ts";

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
