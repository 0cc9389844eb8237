import { browser } from "wxt/browser";

interface SidebarAction {
  open(): Promise<void>;
}

const hasSidebar = (api: object): api is { readonly sidebarAction: SidebarAction } => "sidebarAction" in api;

/**
 * Opens the side panel, which Firefox calls its sidebar. Browsers do so only in the very turn of the event loop in which
 * a person pressed something: nothing may be waited for before.
 * @param window in whose side it opens; Firefox takes the one in front
 */
export function openSidePanel(window: number): void {
  const opening = hasSidebar(browser)
    ? browser.sidebarAction.open()
    : browser.sidePanel.open({ windowId: window });
  opening.catch((problem: unknown) => console.warn("The side panel stays closed:", problem));
}
