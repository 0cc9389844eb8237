import { type Browser, browser } from "wxt/browser";
import { isPassagesChanged } from "../../lib/extension/messages/reader-messages.ts";

/** A parameter of the panel's address that names the tab to begin with, for the panel in a tab of its own. */
const TAB_PARAMETER = "tab";

/** The tab that is in front in the panel's window, whichever that is at the moment. */
export class TabInFront {
  #tab: Browser.tabs.Tab | undefined;
  /** The panel's own, where it is shown in one. */
  readonly #own: number | undefined;
  readonly #window: number | undefined;

  private constructor(
    tab: Browser.tabs.Tab | undefined,
    own: number | undefined,
    window: number | undefined,
  ) {
    this.#tab = tab;
    this.#own = own;
    this.#window = window;
  }

  static async find(): Promise<TabInFront> {
    const parameter = new URLSearchParams(location.search).get(TAB_PARAMETER);
    const front =
      parameter === null
        ? browser.tabs.query({ active: true, currentWindow: true }).then(([first]) => first)
        : browser.tabs.get(Number(parameter)).catch(() => undefined);
    const [tab, own, window] = await Promise.all([
      front,
      browser.tabs.getCurrent(),
      browser.windows.getCurrent(),
    ]);
    return new TabInFront(tab, own?.id, window.id);
  }

  /** As the browser last described it. */
  get tab(): Browser.tabs.Tab | undefined {
    return this.#tab;
  }

  /** Calls back when another tab comes to the front, or when what is in it has changed: its page, address or passages. */
  follow(changed: () => void): void {
    browser.tabs.onActivated.addListener(async ({ tabId, windowId }) => {
      if (windowId !== this.#window || tabId === this.#own) return;
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      if (tab?.active !== true) return;
      this.#tab = tab;
      changed();
    });
    browser.tabs.onUpdated.addListener((id, { status, url, title }, tab) => {
      if (id !== this.#tab?.id) return;
      this.#tab = tab;
      if (status === "complete" || url !== undefined || title !== undefined) changed();
    });
    // The frame's reader says this to the background, and every page of the extension hears it.
    browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
      if (sender.tab?.id === this.#tab?.id && isPassagesChanged(message)) changed();
      return false;
    });
    browser.storage.local.onChanged.addListener(changed);
  }
}
