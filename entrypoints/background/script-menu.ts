import { browser } from "wxt/browser";
import { startReader } from "../../lib/extension/frames.ts";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { PageScript } from "../../lib/extension/stored-settings.ts";
import { orderTab } from "../../lib/extension/tab.ts";
import { choosePageScript } from "../../lib/services/page-script.ts";

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
const SELECTION = "selection-script";
const FIELD = "field-script";
const COPY = "copy-source";

/** Puts the choice of scripts into the context menu: for the page, for what is selected, and for a text field. */
export function createScriptMenu(translate: Translate): void {
  browser.contextMenus.create({
    id: PAGE,
    title: translate("menu_page_script"),
    contexts: ["page", "link", "frame"],
  });
  browser.contextMenus.create({
    id: SELECTION,
    title: translate("menu_selection_script"),
    contexts: ["selection"],
  });
  browser.contextMenus.create({ id: FIELD, title: translate("menu_field_script"), contexts: ["editable"] });
  browser.contextMenus.create({ id: COPY, title: translate("menu_copy_source"), contexts: ["selection"] });
  for (const [choice, name] of CHOICES) {
    browser.contextMenus.create({
      id: `${PAGE}:${choice}`,
      parentId: PAGE,
      title: translate(name),
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
        title: translate(name),
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
      await startReader(tab.id, frameId ?? 0);
      await orderTab(tab.id, { type: "convert-selection", target: choice }, frameId ?? 0);
    }
  });
}
