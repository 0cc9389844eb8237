import { browser } from "wxt/browser";
import { loadTranslate } from "../../lib/extension/interface-messages.ts";
import { onReaderSettings, readerSettings } from "../../lib/extension/settings.ts";
import type { InterfaceLanguage } from "../../lib/extension/stored-settings.ts";
import { createHighlightMenu } from "./highlight-menu.ts";
import { createScriptMenu } from "./script-menu.ts";
import { createSidePanelMenu } from "./side-panel-orders.ts";

/** What the menus were made in since the worker woke; `undefined` before that, `null` for the browser's language. */
let madeIn: InterfaceLanguage | null | undefined;
/** One after the other: two at once would make each entry twice. */
let making: Promise<void> = Promise.resolve();

/** Makes the entries of all menus anew, in the language of the interface that the reader chose. */
export function createMenus(): Promise<void> {
  making = making.then(create, create);
  return making;
}

async function create(): Promise<void> {
  const { language } = await readerSettings();
  const translate = await loadTranslate(language);
  await browser.contextMenus.removeAll();
  createScriptMenu(translate);
  createHighlightMenu(translate);
  createSidePanelMenu(translate);
  madeIn = language;
}

/** Makes them anew whenever the reader chooses another language. */
export function followMenuLanguage(): void {
  onReaderSettings(({ language }) => {
    if (language !== madeIn) void createMenus();
  });
}
