import { browser } from "wxt/browser";
import type { PageScript } from "../../lib/extension/stored-settings.ts";
import { orderTab } from "../../lib/extension/tab.ts";
import { UNDERLINE_STYLE } from "../../lib/page/underline-style.ts";

/** Puts the reader into one frame, and the style of its underlines, which reaches page shadow roots as well. */
export async function startReader(tab: number, frame: number): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  await Promise.all([
    browser.scripting.insertCSS({ target, css: UNDERLINE_STYLE, origin: "USER" }),
    browser.scripting.executeScript({ target, files: ["/reader.js"] }),
  ]);
}

/**
 * Shows a tab's page in a script while it is open. What is to be remembered stands in the settings.
 * @param frames "inner": only the frames inside the page
 */
export async function showPageIn(
  tab: number,
  choice: PageScript | "original",
  frames: "all" | "inner",
): Promise<void> {
  const target = { tabId: tab, allFrames: true };
  try {
    if (choice !== "original") await browser.scripting.executeScript({ target, files: ["/reader.js"] });
    const found = await browser.scripting.executeScript({
      target,
      func: () => globalThis.yuanhua?.reader !== undefined,
    });
    const reached = found.filter(
      ({ frameId, result }) => result === true && (frames === "all" || frameId !== 0),
    );
    await Promise.all(
      reached.map(({ frameId }) => orderTab(tab, { type: "convert", target: choice }, frameId)),
    );
  } catch {
    // A tab that belongs to the browser takes no script.
  }
}

/** Puts the gate into the tabs that were open before the extension was installed or updated. */
export async function startGateInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await browser.scripting.executeScript({
          target: { tabId: id, allFrames: true },
          files: ["/gate.js"],
        });
      } catch {
        // A tab that belongs to the browser takes no script.
      }
    }),
  );
}
