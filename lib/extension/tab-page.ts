import { browser } from "wxt/browser";

/** A page as it stands in a tab. */
export interface TabPage {
  /** Its markup, as it is now. */
  readonly html: string;
  /** As the browser shows it. */
  readonly address: string;
  /** Whether it is in a private window, of which nothing is taken. */
  readonly isPrivate: boolean;
}

/** Writing down a larger page would hold it for longer than it may be held; in elements. */
const MOST_ELEMENTS = 30_000;
/** In UTF-16 units; many times what a transcript of a whole day takes with its markup. */
const LONGEST_MARKUP = 8_000_000;

/**
 * The page itself in a tab, without frames.
 * @returns `null` where the tab is closed or out of reach, or the page is too large
 */
export async function pageOfTab(tab: number): Promise<TabPage | null> {
  try {
    const { url = "", incognito } = await browser.tabs.get(tab);
    const [result] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: (mostElements: number, longest: number) => {
        // A page may have an element of the name `documentElement`, which its document then answers with.
        const root: unknown = Object.getOwnPropertyDescriptor(
          Document.prototype,
          "documentElement",
        )?.get?.call(document);
        if (!(root instanceof Element) || root.getElementsByTagName("*").length > mostElements) return "";
        const html = root.outerHTML;
        return html.length > longest ? "" : html;
      },
      args: [MOST_ELEMENTS, LONGEST_MARKUP],
    });
    const html = String(result?.result ?? "");
    return html === "" ? null : { html, address: url, isPrivate: incognito };
  } catch {
    return null;
  }
}
