import { browser } from "wxt/browser";
import { startReader } from "../../lib/extension/frames.ts";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { orderTab } from "../../lib/extension/tab.ts";

const MENU = "keep-selection";

/** Puts keeping the selection into the context menu. */
export function createHighlightMenu(translate: Translate): void {
  browser.contextMenus.create({
    id: MENU,
    title: translate("menu_keep_selection"),
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
