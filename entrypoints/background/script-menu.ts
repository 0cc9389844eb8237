import { type Browser, browser } from "wxt/browser";
import { changePageSettings } from "../../lib/extension/settings.ts";
import type { PageScript } from "../../lib/extension/stored-settings.ts";
import { orderTab } from "../../lib/extension/tab.ts";
import { showPageIn } from "./frames.ts";

type Choice = PageScript | "original";

const CHOICES = [
  ["original", "script_original"],
  ["cn", "script_cn"],
  ["t", "script_t"],
  ["tw", "script_tw"],
  ["twp", "script_twp"],
  ["hk", "script_hk"],
] as const satisfies readonly (readonly [Choice, string])[];

const PAGE = "page-script";
const FIELD = "field-script";

/** Puts the choice of scripts into the context menu: for the page, and for what is selected in a text field. */
export async function createScriptMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = browser.i18n.getMessage;
  browser.contextMenus.create({
    id: PAGE,
    title: title("menu_page_script"),
    contexts: ["page", "selection", "link", "frame"],
  });
  browser.contextMenus.create({ id: FIELD, title: title("menu_field_script"), contexts: ["editable"] });
  for (const [choice, name] of CHOICES) {
    browser.contextMenus.create({
      id: `${PAGE}:${choice}`,
      parentId: PAGE,
      title: title(name),
      contexts: ["all"],
    });
    if (choice === "original") continue;
    browser.contextMenus.create({
      id: `${FIELD}:${choice}`,
      parentId: FIELD,
      title: title(name),
      contexts: ["editable"],
    });
  }
}

/** Carries out what is chosen there. */
export function listenForScriptMenu(): void {
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, frameId }, tab) => {
    const [menu, name] = String(menuItemId).split(":");
    const choice = CHOICES.find(([choice]) => choice === name)?.[0];
    if (tab?.id === undefined || choice === undefined) return;
    if (menu === PAGE) await choosePageScript(tab, choice);
    else if (menu === FIELD && choice !== "original") {
      const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
      await browser.scripting.executeScript({ target, files: ["/reader.js"] });
      await orderTab(tab.id, { type: "convert-selection", target: choice }, frameId ?? 0);
    }
  });
}

/** Shows a page in the script that the reader chose for it, and remembers that. */
export async function choosePageScript(tab: Browser.tabs.Tab, choice: Choice): Promise<void> {
  if (tab.id === undefined) return;
  // In a private window the choice holds as long as the page is open, and nothing is kept.
  if (tab.incognito || tab.url === undefined) await showPageIn(tab.id, choice, "all");
  else await changePageSettings(tab.url, (page) => ({ ...page, convert: choice }));
}
