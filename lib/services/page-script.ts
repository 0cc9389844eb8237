import { type Browser, browser } from "wxt/browser";
import { siteOf } from "../address/site.ts";
import { variantOfTag } from "../chinese/language-tag.ts";
import { isScriptVariant } from "../chinese/script-variant.ts";
import { showPageIn } from "../extension/frames.ts";
import { changePageSettings, changeReaderSettings, changeSiteSettings } from "../extension/settings.ts";
import type { PageScript } from "../extension/stored-settings.ts";
import { reportOfTab } from "../extension/tab.ts";
import { keepReaderDatum, readerDatum } from "./reader-data.ts";

type Choice = PageScript | "original";

/** The script for a reader who has not chosen one yet, by the language of the browser. */
function scriptOfBrowser(): PageScript {
  const language = browser.i18n.getUILanguage();
  const variant = variantOfTag(language);
  if (variant === "hk" || variant === "cn") return variant;
  return language === "zh" ? "cn" : "tw";
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
  // Where the store cannot be read, the browser's language tells.
  const stored = await readerDatum("last-script").catch(() => undefined);
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
  if (choice !== "original") await rememberScript(choice);
  // Settings that said so before tell nobody, and some words may be shown in a script nevertheless.
  else await showPageIn(tab.id, choice, "all");
}

/** For `turnPageScript`; the page is shown in the script whether or not that can be remembered. */
async function rememberScript(script: PageScript): Promise<void> {
  try {
    await keepReaderDatum("last-script", script);
  } catch (error) {
    console.warn("The script was not remembered:", error);
  }
}
