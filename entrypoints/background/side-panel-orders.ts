import { browser } from "wxt/browser";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { openSidePanel } from "../../lib/extension/side-panel.ts";

const OPEN = "open-panel";

/** Puts the side panel into the menu of the toolbar's button. */
export function createSidePanelMenu(translate: Translate): void {
  const isFirefox = browser.action === undefined;
  browser.contextMenus.create({
    id: OPEN,
    title: translate("panel_open"),
    // In Firefox's build, which has Manifest V2, the button goes by its older name.
    contexts: [isFirefox ? "browser_action" : "action"],
  });
}

/** Opens the side panel by that menu and by the keyboard. */
export function listenForSidePanel(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === OPEN) openSidePanel(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === OPEN) openSidePanel(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT);
  });
}
