import { type Browser, browser } from "wxt/browser";
import { siteOf } from "../../lib/address/site.ts";
import { isScriptVariant } from "../../lib/chinese/script-variant.ts";
import {
  changePageSettings,
  changeReaderSettings,
  changeSiteSettings,
} from "../../lib/extension/settings.ts";
import type { PageScript } from "../../lib/extension/stored-settings.ts";
import { orderTab, reportOfTab } from "../../lib/extension/tab.ts";
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

/** The key under which lies the script that the reader chose last for any page. */
const LAST_SCRIPT_KEY = "last-script";

const PAGE = "page-script";
const SELECTION = "selection-script";
const FIELD = "field-script";
const COPY = "copy-source";

/** Puts the choice of scripts into the context menu: for the page, for what is selected, and for a text field. */
export async function createScriptMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = browser.i18n.getMessage;
  browser.contextMenus.create({
    id: PAGE,
    title: title("menu_page_script"),
    contexts: ["page", "link", "frame"],
  });
  browser.contextMenus.create({
    id: SELECTION,
    title: title("menu_selection_script"),
    contexts: ["selection"],
  });
  browser.contextMenus.create({ id: FIELD, title: title("menu_field_script"), contexts: ["editable"] });
  browser.contextMenus.create({ id: COPY, title: title("menu_copy_source"), contexts: ["selection"] });
  for (const [choice, name] of CHOICES) {
    browser.contextMenus.create({
      id: `${PAGE}:${choice}`,
      parentId: PAGE,
      title: title(name),
      contexts: ["all"],
    });
    if (choice === "original") continue;
    for (const [menu, context] of [
      [SELECTION, "selection"],
      [FIELD, "editable"],
    ] as const) {
      browser.contextMenus.create({
        id: `${menu}:${choice}`,
        parentId: menu,
        title: title(name),
        contexts: [context],
      });
    }
  }
}

/** Carries out what is chosen there. */
export function listenForScriptMenu(): void {
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, frameId }, tab) => {
    const [menu, name] = String(menuItemId).split(":");
    if (menu === COPY && tab?.id !== undefined) await orderTab(tab.id, { type: "copy-source" }, frameId ?? 0);
    const choice = CHOICES.find(([choice]) => choice === name)?.[0];
    if (tab?.id === undefined || choice === undefined) return;
    if (menu === PAGE) await choosePageScript(tab, choice);
    else if ((menu === FIELD || menu === SELECTION) && choice !== "original") {
      const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
      await browser.scripting.executeScript({ target, files: ["/reader.js"] });
      await orderTab(tab.id, { type: "convert-selection", target: choice }, frameId ?? 0);
    }
  });
}

/** The script for a reader who has not chosen one yet, by the language of the browser. */
function scriptOfBrowser(): PageScript {
  const language = browser.i18n.getUILanguage();
  if (/HK|MO/i.test(language)) return "hk";
  return /CN|SG|Hans|^zh$/i.test(language) ? "cn" : "tw";
}

/** Turns a tab's page to the script that the reader chose last, and back to the original. */
export async function turnPageScript(id: number): Promise<void> {
  const tab = await browser.tabs.get(id);
  const report = await reportOfTab(id, "");
  const page = report.reach === "reached" ? report.frames.find(({ frame }) => frame === 0) : undefined;
  if (page?.report.conversion?.target) {
    await choosePageScript(tab, "original");
    return;
  }
  const stored: unknown = (await browser.storage.local.get(LAST_SCRIPT_KEY))[LAST_SCRIPT_KEY];
  await choosePageScript(tab, isScriptVariant(stored) ? stored : scriptOfBrowser());
}

/**
 * Shows a page in the script that the reader chose, and remembers that: for the page, for its site, or for all.
 * What is chosen for more takes back what was chosen for less.
 */
export async function choosePageScript(
  tab: Browser.tabs.Tab,
  choice: Choice,
  scope: "page" | "site" | "everywhere" = "page",
): Promise<void> {
  if (tab.id === undefined) return;
  // In a private window the choice holds as long as the page is open, and nothing is kept.
  if (tab.incognito || tab.url === undefined) {
    await showPageIn(tab.id, choice, "all");
    return;
  }
  if (scope === "page") await changePageSettings(tab.url, (page) => ({ ...page, convert: choice }));
  else {
    await changePageSettings(tab.url, ({ convert: _, ...page }) => page);
    await changeSiteSettings(siteOf(tab.url), ({ convert: _, ...site }) =>
      scope === "site" ? { ...site, convert: choice } : site,
    );
    if (scope === "everywhere")
      await changeReaderSettings({ convert: choice === "original" ? null : choice });
  }
  if (choice !== "original") await browser.storage.local.set({ [LAST_SCRIPT_KEY]: choice });
}
